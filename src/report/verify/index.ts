/** Verification: the same bytes and numbers again, or exactly what differs. */
export { describeVerification } from "./describeVerification.ts";
export { type ReadManifest, readManifest } from "./readManifest.ts";
export type { FileDifference, InputDifference, NumberDifference, Verification } from "./Verification.ts";
export { type VerifyOptions, verifyBuild } from "./verifyBuild.ts";
