import type { Problem } from "../../errors/index.ts";
import type { ProfileName } from "../disclosure/index.ts";
import type { ReleaseLogEntry } from "./log/index.ts";
import type { ReleaseRecord } from "./ReleaseRecord.ts";

/** The questions a release must answer, in the order they are asked and printed. */
export type ReleaseRuleName =
  | "log"
  | "build"
  | "status"
  | "withdrawal"
  | "values"
  | "reviews"
  | "redactions"
  | "clearances"
  | "embargo";

/** What is known about the build that is to be released. */
export interface BuildForRelease {
  readonly root: string;
  readonly profile: ProfileName;
  readonly title: string;
  readonly version: string;
  readonly status: string;
  readonly languages: readonly string[];
  readonly authors: readonly string[];
  /** What verification found; empty when the build is as built. */
  readonly differences: readonly string[];
  /** Ids of the redactions the build lists in its annex. */
  readonly redactions: readonly string[];
  /** Whether parts are withheld from it: then it is no sealed build, whatever its profile. */
  readonly isRedacted: boolean;
  /** Values that differ from those of the sealed build without being declared; null when nothing was compared. */
  readonly valueDifferences: readonly string[] | null;
}

export interface ReleaseRequest {
  /** The day of the release, YYYY-MM-DD: given by the person who releases, never read from a clock here. */
  readonly day: string;
  readonly build: BuildForRelease;
  readonly record: ReleaseRecord;
  /** SHA-256 of the letters that are at hand, by the file that the record names; null when a file is missing. */
  readonly documents: ReadonlyMap<string, string | null>;
  readonly log: readonly ReleaseLogEntry[];
  /** What is wrong with the log; null when its chain holds. */
  readonly logProblem: Problem | null;
}

/** The answer to one rule. */
export interface ReleaseFinding {
  readonly rule: ReleaseRuleName;
  readonly holds: boolean;
  /** Set when the rule does not hold and two people took that upon themselves. */
  readonly override?: { readonly by: readonly string[]; readonly reason: string };
  /** What was found, one sentence each; never empty. */
  readonly grounds: readonly [string, ...string[]];
}

/** May this build be released on this day, and what speaks for or against it. */
export interface ReleaseDecision {
  readonly released: boolean;
  readonly day: string;
  readonly root: string;
  readonly profile: ProfileName;
  readonly findings: readonly ReleaseFinding[];
  /** Conditions that the clearances set for those who receive it. */
  readonly conditions: readonly string[];
}
