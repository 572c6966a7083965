import { requireParameter } from "./domain.ts";
import { gamma } from "./gamma.ts";
import type { DensityOptions, TailOptions } from "./tails.ts";

function density(x: number, degreesOfFreedom: number, options?: DensityOptions): number {
  requireParameter("degreesOfFreedom", degreesOfFreedom);
  return gamma.density(x, degreesOfFreedom / 2, 2, options);
}

function cdf(x: number, degreesOfFreedom: number, options?: TailOptions): number {
  requireParameter("degreesOfFreedom", degreesOfFreedom);
  return gamma.cdf(x, degreesOfFreedom / 2, 2, options);
}

function quantile(p: number, degreesOfFreedom: number, options?: TailOptions): number {
  requireParameter("degreesOfFreedom", degreesOfFreedom);
  return gamma.quantile(p, degreesOfFreedom / 2, 2, options);
}

/**
 * Chi-square distribution: gamma with shape df/2 and scale 2.
 *
 * @param x place
 * @param degreesOfFreedom from 1e-15 to 1e15, not necessarily whole
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { chiSquare } from "sijill";
 * console.log(chiSquare.cdf(3.841458820694124, 1, { tail: "upper" }).toPrecision(12)); // → 0.0500000000000
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/continuous.test.ts, tails add to 1, quantiles lead back, nothing falls that must rise
 */
export const chiSquare = { density, cdf, quantile } as const;
