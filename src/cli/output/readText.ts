import { readFile } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** The text of a file a person named on the command line. @throws SIJILL_OPTION_FILE_MISSING */
export async function readText(path: string, option: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new SijillError(messages.fileUnreadable(option, path));
  });
}

/** A passphrase is the first line of its file, without the end of the line. */
export async function readPassphrase(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const [line = ""] = (await readText(path, "--passphrase-file")).split(/\r?\n/);
  if (line === "") throw new SijillError(messages.passphraseEmpty(path));
  return line;
}
