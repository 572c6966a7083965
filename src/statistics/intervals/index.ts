/** Intervals: an estimate with the limits that its uncertainty allows, for proportions, rates, ratios and shares. */
export type { IntervalEstimate } from "./IntervalEstimate.ts";
export {
  type MultinomialIntervalsOptions,
  type MultinomialMethod,
  multinomialIntervals,
} from "./multinomialIntervals.ts";
export { type PoissonIntervalOptions, type PoissonMethod, poissonInterval } from "./poissonInterval.ts";
export {
  type ProportionInterval,
  type ProportionIntervalOptions,
  type ProportionMethod,
  proportionInterval,
} from "./proportionInterval.ts";
export { type RateInterval, rateInterval } from "./rateInterval.ts";
export {
  type EventsAndExposure,
  type RateRatio,
  type RateRatioMethod,
  type RateRatioOptions,
  rateRatio,
} from "./rateRatio.ts";
export { type RateTest, type RateTestOptions, rateTest } from "./rateTest.ts";
