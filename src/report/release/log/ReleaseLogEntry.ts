import type { ProfileName } from "../../disclosure/index.ts";

/** What happened to a build, once for ever. Refusals are kept as well as releases. */
export interface ReleaseLogEntry {
  /** From 1. */
  readonly entry: number;
  readonly day: string;
  readonly action: "released" | "refused" | "withdrawn";
  readonly root: string;
  readonly profile: ProfileName;
  readonly title: string;
  readonly version: string;
  /** Who gave the command. */
  readonly by: string;
  /** Reasons of a refusal or withdrawal; conditions and overrides of a release. */
  readonly grounds: readonly string[];
  /** SHA-256 of the release record at that moment. */
  readonly record: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of this entry without this member. */
  readonly hash: string;
}
