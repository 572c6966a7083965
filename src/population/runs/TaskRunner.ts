import type { Task, TaskResult } from "./Task.ts";

/** Where tasks are done: threads of this machine, or a queue that several machines share. */
export interface TaskRunner {
  /**
   * Does all tasks and answers in their order, whatever the order in which they were done.
   *
   * @param progress told how many are done, and of how many
   */
  run(
    tasks: readonly Task[],
    progress?: (done: number, total: number) => void,
  ): Promise<readonly TaskResult[]>;
  /** Ends threads or connections; the process could not exit before. */
  end(): Promise<void>;
}
