import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

const help = `
Takes work from a queue on Redis until it is interrupted (Ctrl-C finishes the work at hand). Start one a core, on as
many machines as reach that Redis. A worker that dies loses nothing: another takes its work. Needs the package bullmq.

Example:
  $ sijill population-worker --redis redis://127.0.0.1:6379`;

/** `sijill population-worker`: does the work of `sijill population --redis`. */
export function populationWorkerCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("population-worker")
    .description("do the work of population estimates that a queue on Redis hands out")
    .requiredOption("--redis <address>", "where Redis listens, such as redis://127.0.0.1:6379")
    .option("--queue <name>", "name of the queue")
    .option("--lock <seconds>", "a worker silent for so long has died", "30")
    .addHelpText("after", help)
    .action(async (options: { readonly redis: string; readonly queue?: string; readonly lock: string }) => {
      const { serveTasks } = await import("../../population/index.ts");
      const serving = await serveTasks({
        redis: options.redis,
        ...(options.queue === undefined ? {} : { queue: options.queue }),
        lockSeconds: readNumber("--lock", options.lock),
        done: (kind) => terminal.err(`done: ${kind}`),
      });
      terminal.err("ready");
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      });
      await serving.end();
      finish(0);
    });
}
