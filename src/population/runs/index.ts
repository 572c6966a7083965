/** Runs: many chains, replicates and tables done in threads or on several machines, with the same answer. */
export { type QueueOptions, queueRunner, serveTasks } from "./queueRunner.ts";
export type { Task, TaskResult } from "./Task.ts";
export type { TaskRunner } from "./TaskRunner.ts";
export { threadRunner } from "./threadRunner.ts";
