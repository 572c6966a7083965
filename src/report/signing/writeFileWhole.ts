import { rename, rm, writeFile } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** Writes a file as a whole or not at all: beside its place first, then by renaming. */
export async function writeFileWhole(path: string, content: Uint8Array): Promise<void> {
  const fresh = `${path}.new`;
  try {
    await writeFile(fresh, content, { flag: "wx" });
    await rename(fresh, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") await rm(fresh, { force: true });
    throw new SijillError(messages.unwritable(path, code ?? String(error)));
  }
}
