/** Difference: what changed between two builds of a report, number by number, why, and what has to be corrected. */
export type {
  AffectedPassage,
  BuildDifference,
  Cause,
  ChangedNumber,
  ChangedPassage,
  Ground,
} from "./BuildDifference.ts";
export { describeDifference } from "./describeDifference.ts";
export { describeGround } from "./describeGround.ts";
export { compareBuilds, diffBuilds } from "./diffBuilds.ts";
export { type ReadBuild, readComparableBuild } from "./readComparableBuild.ts";
export { selectDifferenceWording } from "./wording/selectDifferenceWording.ts";
