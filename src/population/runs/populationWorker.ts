/** What each thread of `threadRunner` runs: a build entry of its own. */
import { type Problem, SijillError } from "../../errors/index.ts";
import { performTask } from "./performTask.ts";
import type { Task, TaskResult } from "./Task.ts";

/** An error crosses between threads as a message only, so problems are sent as the data they are. */
export type TaskAnswer =
  | { readonly kind: "result"; readonly result: TaskResult }
  | { readonly kind: "problems"; readonly problems: readonly [Problem, ...Problem[]] };

export async function answerTask(task: Task): Promise<TaskAnswer> {
  try {
    return { kind: "result", result: await performTask(task) };
  } catch (error) {
    if (!(error instanceof SijillError)) throw error;
    return { kind: "problems", problems: error.problems as readonly [Problem, ...Problem[]] };
  }
}
