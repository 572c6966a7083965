/** Verification: the same bytes and numbers again, or exactly what differs. */
export { describeExamination } from "./describeExamination.ts";
export { describeVerification } from "./describeVerification.ts";
export type { Examination, KnownRoots } from "./Examination.ts";
export { type ExamineOptions, examine } from "./examine.ts";
export { type BuiltRecords, readBuilt } from "./readBuilt.ts";
export { type ReadManifest, readManifest } from "./readManifest.ts";
export { type SignatureFindings, signatureFileOf } from "./target/checkSignatures.ts";
export { type FoundTimestamp, timestampFileOf } from "./target/checkTimestamps.ts";
export { openTarget } from "./target/openTarget.ts";
export type { Target } from "./target/Target.ts";
export type { FileDifference, InputDifference, NumberDifference, Verification } from "./Verification.ts";
export { type VerifyOptions, verifyBuild } from "./verifyBuild.ts";
