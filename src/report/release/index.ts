/** Release: who may see which build, and when. A release decides on scope and time; it never changes a value. */
export { decideRelease } from "./decideRelease.ts";
export { describeRelease } from "./describeRelease.ts";
export { describeReleaseLog, readReleaseLogOf } from "./describeReleaseLog.ts";
export { checkReleaseLog, type LogCheck, type ReleaseLogEntry } from "./log/index.ts";
export type { ReleaseDecision, ReleaseFinding, ReleaseRequest, ReleaseRuleName } from "./ReleaseDecision.ts";
export {
  type Authority,
  type Clearance,
  emptyRecord,
  type ReleaseEvent,
  type ReleaseRecord,
  releaseJsonSchema,
} from "./ReleaseRecord.ts";
export { type ReleaseOptions, type ReleaseOutcome, releaseBuild } from "./releaseBuild.ts";
export { type WithdrawOptions, withdrawRelease } from "./withdrawRelease.ts";
