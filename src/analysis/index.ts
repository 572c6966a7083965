/** Analysis: the questions people ask of an archive; each answer is quantities, tables or a refusal with its reasons. */

export * from "./careers/index.ts";
export { comparability } from "./comparison/comparability.ts";
export { compareDatasets } from "./comparison/compareDatasets.ts";
export { refusalTable } from "./comparison/refusalTable.ts";
export { type ContinuationOptions, continuation } from "./continuation/continuation.ts";
export { continuationTable } from "./continuation/continuationTable.ts";
export type {
  Continuation,
  ObservedDataset,
  ObservedTogether,
  RecordedAfter,
  SilentDataset,
} from "./continuation/RecordedAfter.ts";
export { boundCounts, type CountBounds } from "./counting/boundCounts.ts";
export { type CountOptions, type CountSelection, countDeaths } from "./counting/countDeaths.ts";
export { type CellChoice, countFromTable } from "./counting/countFromTable.ts";
export { type CountingKey, countingKeys } from "./counting/countingKeys.ts";
export type { ImputationOptions } from "./counting/imputeCounts.ts";
export { facilityTable } from "./figures/facilityTable.ts";
export { facilityYearTable } from "./figures/facilityYearTable.ts";
export { monthlyTable } from "./figures/monthlyTable.ts";
export { yearlyTable } from "./figures/yearlyTable.ts";
export { spokenMethod, spokenSelection, spokenVerification } from "./making/index.ts";
export type { ChoiceEffect, Multiverse, MultiverseRow } from "./multiverse/MultiverseResult.ts";
export {
  type Choice,
  type MultiverseOptions,
  multiverse,
  type NotApplicable,
} from "./multiverse/multiverse.ts";
export {
  type CalendarPeriod,
  type PeriodUnit,
  periodsBetween,
  periodUnits,
} from "./periods/periodsBetween.ts";
export { type PublishedDate, publishedDate } from "./published/publishedDate.ts";
export { publishedFigure } from "./published/publishedFigure.ts";
export { publishedQuantity } from "./published/publishedQuantity.ts";
export { relativeFall } from "./published/relativeFall.ts";
export type {
  DataQuality,
  DatasetQuality,
  QualityFinding,
} from "./quality/DatasetQuality.ts";
export { dataQuality } from "./quality/dataQuality.ts";
export * from "./rates/index.ts";
export * from "./rollCalls/index.ts";
export { type TransferSummary, transferSummary } from "./transfers/transferSummary.ts";
export { type AnalysisWording, selectWording as analysisWording } from "./wording/index.ts";
