import { dirname, join, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { recordsOf } from "./describeBuild.ts";
import { appendEntry, LOG_FILE, type ReleaseLogEntry, readReleaseLog } from "./log/index.ts";
import { messages } from "./messages.ts";
import { readReleaseRecord } from "./readReleaseRecord.ts";
import { requireDay } from "./releaseBuild.ts";

export interface WithdrawOptions {
  readonly reportFolder?: string;
  /** The day of the withdrawal, YYYY-MM-DD. */
  readonly day: string;
  /** The latest day that can be given: today, as the caller knows it. */
  readonly latestDay: string;
  readonly by: string;
  /** Why; whoever holds a copy will read it. */
  readonly reason: string;
}

/**
 * Withdraws a released build: adds a notice to the log, after which this very build can never be released again and
 * `sijill verify` says that it was withdrawn. Copies that others hold cannot be called back.
 *
 * @param buildFolder the build that was released
 * @throws SIJILL_RELEASE_NOT_RELEASED, SIJILL_RELEASE_LOG_BROKEN, SIJILL_ARGUMENT_INVALID
 * @example
 * import { SijillError, withdrawRelease } from "sijill";
 * const options = { day: "2026-02-30", latestDay: "2026-03-01", by: "A", reason: "a family asked" };
 * const code = await withdrawRelease("reports/none/build", options).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_ARGUMENT_INVALID"
 */
export async function withdrawRelease(
  buildFolder: string,
  options: WithdrawOptions,
): Promise<ReleaseLogEntry> {
  const { day, latestDay, by, reason } = options;
  requireDay(day, latestDay);
  const folder = resolve(buildFolder);
  const reportFolder = resolve(options.reportFolder ?? dirname(folder));
  const { manifest } = await recordsOf(folder);
  const logFile = join(reportFolder, LOG_FILE);
  const { entries, problem } = await readReleaseLog(logFile);
  if (problem !== null) throw new SijillError(problem);
  if (!entries.some(({ action, root }) => action === "released" && root === manifest.root))
    throw new SijillError(messages.nothingToWithdraw(manifest.root));
  const { sha256: record } = await readReleaseRecord(reportFolder);
  return appendEntry(logFile, {
    day,
    action: "withdrawn",
    root: manifest.root,
    profile: manifest.profile,
    title: manifest.report.title,
    version: manifest.report.version,
    by,
    grounds: [reason],
    record,
  });
}
