import { requireCount } from "../arguments.ts";
import { isOneProbability, isZeroProbability, requireMean, requireTail } from "./domain.ts";
import { fromNumber } from "./doubleDouble.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import { normalGuess } from "./normal.ts";
import { poissonWeight } from "./powerTerm.ts";
import { ONE, ZERO } from "./Scaled.ts";
import { cornishFisher, searchCount } from "./searchCount.ts";
import { type DensityOptions, express, smallerTail, type Tail, type TailOptions } from "./tails.ts";

function density(k: number, mean: number, options?: DensityOptions): number {
  requireCount("k", k);
  requireMean("mean", mean);
  if (mean === 0) return express(k === 0 ? ONE : ZERO, options);
  return express(poissonWeight(k, fromNumber(mean)), options);
}

/** P(X ≤ k) = Q(k+1, mean). */
function tailOf(k: number, mean: number, tail: Tail) {
  return incompleteGamma(k + 1, fromNumber(mean), tail === "lower" ? "upper" : "lower");
}

function cdf(k: number, mean: number, options?: TailOptions): number {
  requireCount("k", k);
  requireMean("mean", mean);
  return express(tailOf(k, mean, options?.tail ?? "lower"), options);
}

function quantile(p: number, mean: number, options?: TailOptions): number {
  requireTail("p", p, options);
  requireMean("mean", mean);
  const upper = options?.tail === "upper";
  if (mean === 0 || (upper ? isOneProbability(p, options) : isZeroProbability(p, options))) return 0;
  if (upper ? isZeroProbability(p, options) : isOneProbability(p, options)) return Infinity;
  const target = smallerTail(p, options);
  const deviation = Math.sqrt(mean);
  const start = cornishFisher(normalGuess(target), mean, deviation, 1 / deviation);
  return searchCount(target, start, 0.05 * deviation, Infinity, (k) => tailOf(k, mean, target.tail));
}

/**
 * Poisson distribution of a count k with the given mean.
 *
 * P(X ≤ k) is the upper incomplete gamma function Q(k+1, mean); probabilities in Loader's saddle-point form.
 * A quantile is the smallest k whose lower tail reaches p, with 64 units of rounding allowed as in R.
 *
 * @param k count, whole
 * @param mean expected count, from 0 to 1e15
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE
 * @example
 * import { poisson } from "sijill";
 * console.log(poisson.cdf(41, 20, { tail: "upper" }).toPrecision(12)); // → 0.0000118771929276
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/counts.test.ts, probabilities sum to the tails, quantiles lead back
 */
export const poisson = { density, cdf, quantile } as const;
