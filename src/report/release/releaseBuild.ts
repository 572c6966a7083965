import { cp, lstat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { isoDay } from "../isoDay.ts";
import { stableJson } from "../stableJson.ts";
import { decideRelease } from "./decideRelease.ts";
import { type DescribeOptions, describeBuild } from "./describeBuild.ts";
import { appendEntry, LOG_FILE, type ReleaseLogEntry, readReleaseLog } from "./log/index.ts";
import { messages } from "./messages.ts";
import type { ReleaseDecision } from "./ReleaseDecision.ts";
import { RECORD_FILE, readReleaseRecord } from "./readReleaseRecord.ts";

export interface ReleaseOptions extends DescribeOptions {
  /** The day of the release, YYYY-MM-DD. */
  readonly day: string;
  /** The latest day that can be given: today, as the caller knows it. */
  readonly latestDay: string;
  /** Who releases; stands in the log. */
  readonly by: string;
  /** Where the released copy goes; nothing may be there yet. */
  readonly target: string;
  /** Decide only: nothing is copied, nothing is logged. */
  readonly dryRun?: boolean;
}

export interface ReleaseOutcome {
  readonly decision: ReleaseDecision;
  /** The entry added to the log; null for a dry run. */
  readonly entry: ReleaseLogEntry | null;
  /** Folder of the released copy and file of its receipt; null when nothing was released. */
  readonly copy: { readonly folder: string; readonly receipt: string } | null;
}

/**
 * Releases a build: decides by `release.json` beside the report, adds the decision to `release-log.ndjson`, and, if
 * every rule holds, copies the build and writes a receipt beside the copy. A refusal is logged as well.
 *
 * @param buildFolder a build of the report, for the profile it was made with
 * @param options see `ReleaseOptions`
 * @throws SIJILL_RELEASE_… for a record or log that cannot be relied on, SIJILL_OUTPUT_EXISTS, SIJILL_ARGUMENT_INVALID
 * @example
 * import { releaseBuild, SijillError } from "sijill";
 * const options = { libraryEntry: new URL(import.meta.url), day: "2999-01-01", latestDay: "2026-01-05", by: "A", target: "released" };
 * const code = await releaseBuild("reports/none/build", options).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_ARGUMENT_INVALID"
 */
export async function releaseBuild(buildFolder: string, options: ReleaseOptions): Promise<ReleaseOutcome> {
  const { day, by, dryRun = false } = options;
  requireDay(day, options.latestDay);
  const folder = resolve(buildFolder);
  const reportFolder = resolve(options.reportFolder ?? dirname(folder));
  const target = resolve(options.target);
  const receipt = `${target}.release.json`;
  for (const path of [target, receipt])
    if ((await lstat(path).catch(() => null)) !== null) throw new SijillError(messages.targetExists(path));

  const build = await describeBuild(folder, { ...options, reportFolder });
  const { record, sha256: recordHash, documents } = await readReleaseRecord(reportFolder);
  const logFile = join(reportFolder, LOG_FILE);
  const { entries: log, problem: logProblem } = await readReleaseLog(logFile);
  const decision = decideRelease({ day, build, record, documents, log, logProblem });
  if (dryRun) return { decision, entry: null, copy: null };
  // A log that does not hold is not written on, not even with its refusal.
  if (logProblem !== null) throw new SijillError(logProblem);

  const failed = decision.findings.filter(({ holds, override }) => !holds && override === undefined);
  const overridden = decision.findings.flatMap(({ rule, override, grounds }) =>
    override === undefined ? [] : [messages.overriddenBy(rule, override.by, override.reason, grounds)],
  );
  const entry = await appendEntry(logFile, {
    day,
    action: decision.released ? "released" : "refused",
    root: build.root,
    profile: build.profile,
    title: build.title,
    version: build.version,
    by,
    grounds: decision.released
      ? [...decision.conditions, ...overridden]
      : failed.flatMap(({ grounds }) => grounds),
    record: recordHash,
  });
  if (!decision.released) return { decision, entry, copy: null };
  await cp(folder, target, { recursive: true, errorOnExist: true, force: false });
  await writeFile(
    receipt,
    stableJson({ format: "sijill-release-receipt/1", decision, entry, record: RECORD_FILE }),
  );
  return { decision, entry, copy: { folder: target, receipt } };
}

/** A day of the calendar, not after the latest that can be given: a release cannot be dated beyond its embargo. */
export function requireDay(day: string, latestDay: string): void {
  if (!isoDay.safeParse(day).success || day > latestDay) throw new SijillError(messages.dayInvalid(day));
}
