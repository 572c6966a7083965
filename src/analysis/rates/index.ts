/** Rates: deaths over person-time, where both are of the same window and the person-time has a source; else a refusal. */
export { type CompareRatesOptions, compareRates } from "./compareRates.ts";
export { type CrudeRateOptions, crudeRate } from "./crudeRate.ts";
export { type DeathsWithinOptions, deathsWithin } from "./deathsWithin.ts";
export { type PeakRateOptions, peakRate } from "./peakRate.ts";
export { type PublishedExposure, publishedExposure } from "./publishedExposure.ts";
export { type PublishedRate, publishedRate } from "./publishedRate.ts";
export { rateTable } from "./rateTable.ts";
export { type RateReliability, reliabilityOfRate } from "./reliabilityOfRate.ts";
export {
  type StandardisedMortalityRatioOptions,
  type Stratum,
  standardisedMortalityRatio,
} from "./standardisedMortalityRatio.ts";
