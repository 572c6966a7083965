/** Linkage: records of several sources that are about the same person, with the doubt kept. */

export type { BlockingLoss } from "./blocking/blockingLoss.ts";
export type { Judgment, RecordReference } from "./clusters/judgments.ts";
export { readJudgments } from "./clusters/readJudgments.ts";
export type {
  Comparison,
  ComparisonLevel,
  Field,
  FieldKind,
  PairDistance,
  Unused,
  ValueBand,
} from "./comparison/index.ts";
export { fieldKinds } from "./comparison/index.ts";
export * from "./evaluation/index.ts";
export * from "./exchange/index.ts";
export type { AgeAt } from "./input/prepareRecords.ts";
export * from "./judgments/index.ts";
export type { Explanation, Link, Linkage, LinkagePlan, LinkedSource, MinimumCount } from "./Linkage.ts";
export { type LinkOptions, linkRecords, planLinkage } from "./linkRecords.ts";
export type {
  ExpectedQuality,
  FittedComparison,
  FittedLevel,
  FitWarning,
  LinkageModel,
  Threshold,
  WeightStep,
} from "./model/index.ts";
export * from "./names/index.ts";
export * from "./review/index.ts";
export * from "./synthetic/index.ts";
