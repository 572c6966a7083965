import { SijillError } from "../../errors/index.ts";
import { requireCount, requirePositive } from "../arguments.ts";
import { messages } from "../messages.ts";
import { isOneProbability, isZeroProbability, requireParameter, requireTail } from "./domain.ts";
import { type DoubleDouble, divide, fromNumber, sumOf } from "./doubleDouble.ts";
import { incompleteBeta } from "./incompleteBeta.ts";
import { normalGuess } from "./normal.ts";
import { binomialWeight } from "./powerTerm.ts";
import type { Scaled } from "./Scaled.ts";
import { cornishFisher, searchCount } from "./searchCount.ts";
import { type DensityOptions, express, smallerTail, type Tail, type TailOptions } from "./tails.ts";

/** θ/(θ+μ) and μ/(θ+μ). */
function shares(size: number, mean: number): readonly [DoubleDouble, DoubleDouble] {
  const total = sumOf(size, mean);
  return [divide(fromNumber(size), total), divide(fromNumber(mean), total)];
}

function density(k: number, size: number, mean: number, options?: DensityOptions): number {
  requireArguments(k, size, mean);
  const [p, q] = shares(size, mean);
  const weight = binomialWeight(size, k, p, q);
  return express({ exponent: weight.exponent, factor: weight.factor / (1 + k / size) }, options);
}

/** P(X ≤ k) = I at θ/(θ+μ) with parameters θ and k+1. */
function tailOf(k: number, size: number, mean: number, tail: Tail): Scaled {
  const [p, q] = shares(size, mean);
  return incompleteBeta(size, k + 1, p, q, tail);
}

function cdf(k: number, size: number, mean: number, options?: TailOptions): number {
  requireArguments(k, size, mean);
  return express(tailOf(k, size, mean, options?.tail ?? "lower"), options);
}

function quantile(p: number, size: number, mean: number, options?: TailOptions): number {
  requireTail("p", p, options);
  requireArguments(0, size, mean);
  const upper = options?.tail === "upper";
  if (upper ? isOneProbability(p, options) : isZeroProbability(p, options)) return 0;
  if (upper ? isZeroProbability(p, options) : isOneProbability(p, options)) return Infinity;
  const target = smallerTail(p, options);
  const deviation = Math.sqrt(mean + (mean * mean) / size);
  const skewness = (1 + (2 * mean) / size) / deviation;
  const start = cornishFisher(normalGuess(target), mean, deviation, Math.min(skewness, 3));
  return searchCount(target, start, 0.05 * deviation, Infinity, (k) => tailOf(k, size, mean, target.tail));
}

function requireArguments(k: number, size: number, mean: number): void {
  requireCount("k", k);
  requireParameter("size", size);
  requirePositive("mean", mean);
  // Smaller ones would make μ/(θ+μ) a number with few digits, or 0.
  if (mean < 1e-290 || mean > 1e15)
    throw new SijillError(messages.outOfRange("mean", mean, "a number from 1e-290 to 1e15"));
}

/**
 * Negative binomial distribution of a count with mean μ and variance μ + μ²/θ (the NB2 form of regression).
 *
 * Tails are incomplete beta functions at θ/(θ+μ), formed to twice the digits; a quantile is the smallest k whose
 * lower tail reaches p, with 64 units of rounding allowed as in R.
 *
 * @param k count, whole
 * @param size θ, from 1e-15 to 1e15
 * @param mean μ, from 1e-290 to 1e15
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE
 * @example
 * import { negativeBinomial } from "sijill";
 * console.log(negativeBinomial.density(0, 2, 3).toPrecision(12)); // → 0.160000000000
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/counts.test.ts, probabilities sum to the tails, quantiles lead back
 */
export const negativeBinomial = { density, cdf, quantile } as const;
