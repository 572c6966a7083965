/** Threads: where the built files stand that worker threads run. */
export { builtWorker } from "./builtWorker.ts";
