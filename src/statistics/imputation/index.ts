/** Imputation: what is known of a partial date becomes counts with an honest spread, and draws become one estimate. */
export { allocatePartialDates, type DateAllocation, type PeriodAllocation } from "./allocatePartialDates.ts";
export type { DateSpan } from "./DateSpan.ts";
export { type ImputedCounts, imputePartialDates } from "./imputePartialDates.ts";
export { type CombinedEstimate, multipleImputation } from "./multipleImputation.ts";
export type { DateRule } from "./segmentWeights.ts";
