import { join } from "node:path";
import { describeProblem } from "../../errors/index.ts";
import { LOG_FILE, type LogCheck, readReleaseLog } from "./log/index.ts";

/** Reads and checks the release log of a report folder; without a log nothing was released. */
export function readReleaseLogOf(reportFolder: string, head?: string): Promise<LogCheck> {
  return readReleaseLog(join(reportFolder, LOG_FILE), head);
}

/** The entries of a release log as lines, each with its grounds, and whether the chain holds. */
export function describeReleaseLog({ entries, problem }: LogCheck): string {
  const lines = entries.flatMap(({ entry, day, action, profile, title, version, root, by, grounds }) => [
    `${entry}  ${day}  ${action.padEnd(9)}  ${profile.padEnd(9)}  ${root.slice(0, 16)}  ${title} (${version}), by ${by}`,
    ...grounds.map((ground) => `     ${ground}`),
  ]);
  const state =
    problem === null
      ? entries.length === 0
        ? "Nothing was released, refused or withdrawn."
        : `The chain holds: ${entries.length} ${entries.length === 1 ? "entry" : "entries"}.`
      : describeProblem(problem);
  return [...lines, ...(lines.length === 0 ? [] : [""]), state].join("\n");
}
