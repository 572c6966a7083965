import { open, readFile } from "node:fs/promises";
import { SijillError } from "../../../errors/index.ts";
import { chainEntry } from "./chainEntry.ts";
import { checkReleaseLog, type LogCheck } from "./checkReleaseLog.ts";
import { writeEntryLine } from "./entryLine.ts";
import type { ReleaseLogEntry } from "./ReleaseLogEntry.ts";

/** The log beside a report. */
export const LOG_FILE = "release-log.ndjson";

/** Reads and checks the log at a path; a log that does not exist yet is empty. */
export async function readReleaseLog(path: string, head?: string): Promise<LogCheck> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return checkReleaseLog(text, path, head);
}

/**
 * Adds an entry to the end of the log and makes sure it is on the disk. Earlier bytes are never written again.
 *
 * @throws SIJILL_RELEASE_LOG_BROKEN: nothing is added to a log whose chain does not hold
 */
export async function appendEntry(
  path: string,
  happened: Omit<ReleaseLogEntry, "entry" | "previous" | "hash">,
): Promise<ReleaseLogEntry> {
  const { entries, problem } = await readReleaseLog(path);
  if (problem !== null) throw new SijillError(problem);
  const entry = chainEntry(entries, happened);
  const file = await open(path, "a");
  try {
    await file.write(`${writeEntryLine(entry)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return entry;
}
