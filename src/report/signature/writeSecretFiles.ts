import { rm, writeFile } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * Writes files that only their owner may read, all of them or none, and never over a file there is: a key that is
 * overwritten is lost, and with it every signature that could have been made again.
 *
 * @throws SIJILL_OUTPUT_EXISTS, SIJILL_OUTPUT_UNWRITABLE
 */
export async function writeSecretFiles(
  files: readonly (readonly [path: string, text: string])[],
): Promise<void> {
  const written: string[] = [];
  try {
    for (const [path, text] of files) {
      await writeFile(path, text, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        throw new SijillError(
          error.code === "EEXIST" ? messages.keyExists(path) : messages.keyUnwritable(path, error.code ?? ""),
        );
      });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}
