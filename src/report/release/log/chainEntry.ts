import { sha256 } from "../../sha256.ts";
import { stableJson } from "../../stableJson.ts";
import type { ReleaseLogEntry } from "./ReleaseLogEntry.ts";

/** What the first entry carries in place of an earlier hash. */
export const noEntry = "0".repeat(64);

/** Chains what happened to the log so far. */
export function chainEntry(
  log: readonly ReleaseLogEntry[],
  happened: Omit<ReleaseLogEntry, "entry" | "previous" | "hash">,
): ReleaseLogEntry {
  const chained = { ...happened, entry: log.length + 1, previous: log.at(-1)?.hash ?? noEntry };
  return { ...chained, hash: hashOf(chained) };
}

/** SHA-256 of an entry's canonical JSON, its own hash left out. */
export function hashOf(entry: Omit<ReleaseLogEntry, "hash">): string {
  const { hash: _, ...rest } = entry as ReleaseLogEntry;
  return sha256(stableJson(rest));
}
