import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../../../errors/index.ts";
import { LOG_FILE, type ReleaseLogEntry, readReleaseLog } from "../../release/log/index.ts";
import { messages } from "../messages.ts";

/** What a release log says about one build. */
export interface ReleaseFindings {
  /** The log that was read; null when none was found. */
  readonly file: string | null;
  /** The notice that withdrew the build; null when none did. */
  readonly withdrawn: Pick<ReleaseLogEntry, "day" | "by" | "grounds" | "entry"> | null;
  /** Days on which the build was released. */
  readonly released: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Looks a build up in the release log: the one that is named, else one beside the target or in the folder of the report.
 *
 * @param path the target
 * @param root root hash of the build it is or holds; null when that is not known
 */
export async function findReleases(
  path: string,
  root: string | null,
  { log, reportFolder }: { readonly log?: string; readonly reportFolder?: string },
): Promise<ReleaseFindings> {
  const beside = [dirname(path), dirname(dirname(path)), reportFolder].filter(
    (folder) => folder !== undefined,
  );
  const candidates = log === undefined ? beside.map((folder) => join(folder, LOG_FILE)) : [log];
  const nothing = { file: null, withdrawn: null, released: [], problems: [] };
  const file = await firstFile(candidates);
  if (file === null)
    return log === undefined ? nothing : { ...nothing, problems: [messages.logMissing(log)] };
  // Entries after the first that is not as it was written are nobody's word; those before it still hold.
  const { entries, problem } = await readReleaseLog(file);
  const own = entries.filter((entry) => entry.root === root);
  return {
    file,
    withdrawn: own.findLast(({ action }) => action === "withdrawn") ?? null,
    released: own.filter(({ action }) => action === "released").map(({ day }) => day),
    problems: problem === null ? [] : [problem],
  };
}

async function firstFile(paths: readonly string[]): Promise<string | null> {
  for (const path of paths)
    if (
      await stat(path).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return path;
  return null;
}
