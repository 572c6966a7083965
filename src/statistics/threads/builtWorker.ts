import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * Where a built worker stands, looked for from this module upwards: the same file serves both module systems, and a
 * clone whose sources are run as they are.
 *
 * @param name of the file in `dist`, such as "bootstrapWorker.js"
 *
 * @evidence test/statistics/bootstrap/bootstrapInThreads.test.ts, threads that find their file
 */
export function builtWorker(name: string): string {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const file = fileURLToPath(new URL(`dist/${name}`, folder));
    if (existsSync(file)) return file;
    if (folder.pathname === new URL("..", folder).pathname)
      throw new SijillError(messages.workerMissing(name));
  }
}
