import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SijillError } from "../../errors/index.ts";
import type { WorkerAnswer, WorkerInput, WorkerTask } from "./bootstrapWorker.ts";
import { messages } from "./messages.ts";

/**
 * Starts threads that answer tasks about one set of values. The pool is ended by the caller, whatever happens, or the
 * process would not exit.
 */
export async function startWorkers(threads: number, input: WorkerInput) {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: workerFile(),
    name: "answerTask",
    minThreads: threads,
    maxThreads: threads,
    workerData: input,
  });
  return {
    /** Problems found in a thread are thrown here as the errors they are. */
    async run(task: WorkerTask): Promise<Float64Array> {
      const answer = await pool.run(task);
      if (answer.kind === "problems") throw new SijillError(answer.problems);
      return answer.numbers;
    },
    end: () => pool.destroy(),
  };
}

/**
 * Where the built worker stands, looked for from this module upwards: the same file serves both module systems, and a
 * clone whose sources are run as they are.
 */
function workerFile(): string {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const file = fileURLToPath(new URL("dist/bootstrapWorker.js", folder));
    if (existsSync(file)) return file;
    if (folder.pathname === new URL("..", folder).pathname) throw new SijillError(messages.workerMissing());
  }
}
