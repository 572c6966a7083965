import { lstat, readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * Makes sure that a build may be written to a folder: that the report is there, and that nothing else is lost.
 *
 * @throws SIJILL_REPORT_FOLDER_MISSING, SIJILL_REPORT_OUTPUT_NOT_OURS
 */
export async function checkReplaceable(target: string, reportFolder: string): Promise<void> {
  const isFolder = await stat(reportFolder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new SijillError(messages.folderMissing(reportFolder));

  const found = await lstat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory() || !(await isReplaceable(target)))
    throw new SijillError(messages.outputNotOurs(target));
}

async function isReplaceable(target: string): Promise<boolean> {
  if ((await readdir(target)).length === 0) return true;
  const manifest = await readFile(join(target, "manifest.json"), "utf8").catch(() => "");
  return manifest.includes('"format": "sijill-manifest/');
}

/** Puts a finished folder in the place of an earlier one by renaming, and puts the earlier one back if that fails. */
export async function replaceFolder(fresh: string, target: string, aside: string): Promise<void> {
  const hadEarlier = await rename(target, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadEarlier) await rename(aside, target);
    throw error;
  }
}
