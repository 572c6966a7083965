import { availableParallelism } from "node:os";
import { SijillError } from "../../errors/index.ts";
import { builtWorker } from "../../statistics/index.ts";
import type { TaskAnswer } from "./populationWorker.ts";
import type { Task } from "./Task.ts";
import type { TaskRunner } from "./TaskRunner.ts";

/**
 * Tasks in worker threads of this machine.
 *
 * @param threads default: as many as the machine runs at once. The answers do not depend on it.
 *
 * @example
 * import { threadRunner } from "sijill";
 *
 * const runner = threadRunner(2);
 * console.log((await runner.run([])).length); // → 0
 * await runner.end();
 */
export function threadRunner(threads: number = availableParallelism()): TaskRunner {
  const starting = startPool(threads);
  // A file that is missing is told where it is waited for.
  starting.catch(() => {});
  return {
    async run(tasks, progress = () => {}) {
      const pool = await starting;
      let done = 0;
      return Promise.all(
        tasks.map(async (task) => {
          const answer = await pool.run(task);
          if (answer.kind === "problems") throw new SijillError(answer.problems);
          done += 1;
          progress(done, tasks.length);
          return answer.result;
        }),
      );
    },
    end: async () => {
      await (await starting).destroy();
    },
  };
}

async function startPool(threads: number) {
  const { Piscina } = await import("piscina");
  return new Piscina<Task, TaskAnswer>({
    filename: builtWorker("populationWorker.js"),
    name: "answerTask",
    minThreads: Math.max(1, threads),
    maxThreads: Math.max(1, threads),
  });
}
