import { SijillError } from "../../errors/index.ts";
import { builtWorker } from "../threads/index.ts";
import type { WorkerAnswer, WorkerInput, WorkerTask } from "./bootstrapWorker.ts";

/**
 * Starts threads that answer tasks about one set of values. The pool is ended by the caller, whatever happens, or the
 * process would not exit.
 */
export async function startWorkers(threads: number, input: WorkerInput) {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: builtWorker("bootstrapWorker.js"),
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
