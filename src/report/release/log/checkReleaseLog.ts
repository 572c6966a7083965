import type { Problem } from "../../../errors/index.ts";
import { messages } from "../messages.ts";
import { hashOf, noEntry } from "./chainEntry.ts";
import { readEntryLine } from "./entryLine.ts";
import type { ReleaseLogEntry } from "./ReleaseLogEntry.ts";

/** The entries up to the first that is not as it was written, and what is wrong with that one. */
export interface LogCheck {
  readonly entries: readonly ReleaseLogEntry[];
  readonly problem: Problem | null;
}

/**
 * Reads a release log and checks its chain: every entry carries the hash of the one before and of itself, so that no
 * entry can be altered, moved, put in or taken out. Entries cut off the end are found by `head`, the hash that the
 * receipt of a release holds.
 *
 * @param text content of `release-log.ndjson`, one entry a line
 * @param file its name, for the problem
 * @param head hash of an entry that must be in it
 * @example
 * import { checkReleaseLog } from "sijill";
 * checkReleaseLog("{}\n", "release-log.ndjson").problem?.code;
 * // → "SIJILL_RELEASE_LOG_BROKEN"
 */
export function checkReleaseLog(text: string, file: string, head?: string): LogCheck {
  const entries: ReleaseLogEntry[] = [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [at, line] of lines.entries()) {
    const read = readEntryLine(line);
    const flaw = read === null ? "it is not an entry" : flawOf(read, entries);
    if (read === null || flaw !== null)
      return { entries, problem: messages.logBroken(file, at + 1, flaw ?? "it is not an entry") };
    entries.push(read);
  }
  const isShort = head !== undefined && !entries.some((entry) => entry.hash === head);
  return { entries, problem: isShort ? messages.logShort(file, head) : null };
}

function flawOf(entry: ReleaseLogEntry, before: readonly ReleaseLogEntry[]): string | null {
  const last = before.at(-1);
  if (entry.hash !== hashOf(entry)) return "its hash is not that of its content";
  if (entry.previous !== (last?.hash ?? noEntry)) return "it does not follow the entry before it";
  if (entry.entry !== before.length + 1) return "its number is not the next";
  if (last !== undefined && entry.day < last.day) return "its day is before that of the entry before it";
  return null;
}
