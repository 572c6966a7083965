import { SijillError } from "../../errors/index.ts";
import { requireCount, requireProbability } from "../arguments.ts";
import { messages } from "../messages.ts";
import { isOneProbability, isZeroProbability, requireTail } from "./domain.ts";
import { fromNumber, sumOf } from "./doubleDouble.ts";
import { incompleteBeta } from "./incompleteBeta.ts";
import { normalGuess } from "./normal.ts";
import { binomialWeight } from "./powerTerm.ts";
import { ONE, type Scaled, ZERO } from "./Scaled.ts";
import { cornishFisher, searchCount } from "./searchCount.ts";
import { type DensityOptions, express, smallerTail, type Tail, type TailOptions } from "./tails.ts";

function density(k: number, trials: number, chance: number, options?: DensityOptions): number {
  requireArguments(k, trials, chance);
  if (chance === 0 || chance === 1) return express(k === trials * chance ? ONE : ZERO, options);
  return express(binomialWeight(k, trials - k, fromNumber(chance), sumOf(1, -chance)), options);
}

/** P(X ≤ k) = 1 − I at chance with parameters k+1 and trials−k. */
function tailOf(k: number, trials: number, chance: number, tail: Tail): Scaled {
  if (k >= trials) return tail === "lower" ? ONE : ZERO;
  return incompleteBeta(trials - k, k + 1, sumOf(1, -chance), fromNumber(chance), tail);
}

function cdf(k: number, trials: number, chance: number, options?: TailOptions): number {
  requireArguments(k, trials, chance);
  return express(tailOf(k, trials, chance, options?.tail ?? "lower"), options);
}

function quantile(p: number, trials: number, chance: number, options?: TailOptions): number {
  requireTail("p", p, options);
  requireArguments(0, trials, chance);
  const upper = options?.tail === "upper";
  if (trials === 0 || chance === 0) return 0;
  if (upper ? isOneProbability(p, options) : isZeroProbability(p, options)) return 0;
  if (chance === 1 || (upper ? isZeroProbability(p, options) : isOneProbability(p, options))) return trials;
  const target = smallerTail(p, options);
  const deviation = Math.sqrt(trials * chance * (1 - chance));
  const skewness = (1 - 2 * chance) / deviation;
  const start = cornishFisher(normalGuess(target), trials * chance, deviation, skewness);
  return searchCount(target, start, 0.05 * deviation, trials, (k) => tailOf(k, trials, chance, target.tail));
}

function requireArguments(k: number, trials: number, chance: number): void {
  requireCount("k", k);
  requireCount("trials", trials);
  requireProbability("chance", chance);
  if (k > trials) throw new SijillError(messages.outOfRange("k", k, `a count not above trials, ${trials}`));
}

/**
 * Binomial distribution of the number k of successes in a number of trials.
 *
 * Tails are incomplete beta functions; a quantile is the smallest k whose lower tail reaches p, with 64 units
 * of rounding allowed as in R.
 *
 * @param k successes, whole, not above `trials`
 * @param trials whole
 * @param chance probability of success, 0 to 1
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE
 * @example
 * import { binomial } from "sijill";
 * console.log(binomial.cdf(0, 30, 0.9).toPrecision(12)); // → 1.00000000000e-30
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/counts.test.ts, probabilities sum to the tails, quantiles lead back
 */
export const binomial = { density, cdf, quantile } as const;
