import type { DesignInterval } from "./designInterval.ts";

/** A proportion estimated from a sample, with the error that the way of sampling implies. */
export interface SurveyEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: DesignInterval;
  readonly degreesOfFreedom: number;
  /** Sampled elements. */
  readonly observations: number;
  /** Variance over that of a simple random sample of as many elements; null where that one is 0. */
  readonly designEffect: number | null;
  /** Estimated number in the population; null where the population is not known. */
  readonly total: { readonly estimate: number; readonly standardError: number } | null;
}
