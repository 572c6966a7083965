/** Conversions: the only ways from one kind of quantity to another, each with what it assumes. */
export { type ConvertRateOptions, convertRate } from "./convertRate.ts";
export { DAYS_PER_MONTH, DAYS_PER_YEAR, MONTHS_PER_YEAR, unitsIn } from "./personTime.ts";
export { type ToRiskOptions, toRisk } from "./toRisk.ts";
