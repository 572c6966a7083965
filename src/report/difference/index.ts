/** Difference: what changed between two builds of a report, number by number, why, and what has to be corrected. */
export type {
  AffectedPassage,
  BuildDifference,
  Cause,
  ChangedNumber,
  ChangedPassage,
} from "./BuildDifference.ts";
export { describeDifference } from "./describeDifference.ts";
export { diffBuilds } from "./diffBuilds.ts";
