import { SijillError } from "../../errors/index.ts";
import { requireCount } from "../arguments.ts";
import { messages } from "../messages.ts";
import { isOneProbability, isZeroProbability, requireTail } from "./domain.ts";
import { add, divide, fromNumber, subtract, sumOf } from "./doubleDouble.ts";
import { normalGuess } from "./normal.ts";
import { binomialWeight } from "./powerTerm.ts";
import { complementOf, numberOf, ONE, type Scaled, ZERO } from "./Scaled.ts";
import { searchCount } from "./searchCount.ts";
import { type DensityOptions, express, smallerTail, type Tail, type TailOptions } from "./tails.ts";

/** Ways to draw k marked ones, by three binomial probabilities at the drawn share (Loader 2000). */
export function hypergeometricWeight(k: number, marked: number, unmarked: number, drawn: number): Scaled {
  const total = marked + unmarked;
  if (drawn === 0 || drawn === total) return ONE;
  const p = divide(fromNumber(drawn), fromNumber(total));
  const q = divide(fromNumber(total - drawn), fromNumber(total));
  const first = binomialWeight(k, marked - k, p, q);
  const second = binomialWeight(drawn - k, unmarked - drawn + k, p, q);
  const whole = binomialWeight(drawn, total - drawn, p, q);
  return {
    exponent: subtract(add(first.exponent, second.exponent), whole.exponent),
    factor: (first.factor * second.factor) / whole.factor,
  };
}

/** P(X ≤ k) or P(X > k), summed from k outwards, so that every term is smaller than the one before. */
function tailOf(k: number, marked: number, unmarked: number, drawn: number, tail: Tail): Scaled {
  const least = Math.max(0, drawn - unmarked);
  const most = Math.min(drawn, marked);
  if (k < least) return tail === "lower" ? ZERO : ONE;
  if (k >= most) return tail === "lower" ? ONE : ZERO;
  const mode = ((drawn + 1) * (marked + 1)) / (marked + unmarked + 2);
  const below = k < mode;
  let term = 1;
  let sum = 1;
  if (below) {
    for (let j = k; j > least && term > 1e-17 * sum; j--) {
      term *= (j / (marked - j + 1)) * ((unmarked - drawn + j) / (drawn - j + 1));
      sum += term;
    }
  } else {
    for (let j = k + 1; j < most && term > 1e-17 * sum; j++) {
      term *= ((marked - j) / (j + 1)) * ((drawn - j) / (unmarked - drawn + j + 1));
      sum += term;
    }
  }
  const weight = hypergeometricWeight(below ? k : k + 1, marked, unmarked, drawn);
  const side: Scaled = { exponent: weight.exponent, factor: weight.factor * sum };
  if (below === (tail === "lower")) return side;
  // Around the mode the summed side can be the larger one: then sum the other.
  if (numberOf(side) < 0.9) return complementOf(side);
  return below
    ? outward(k + 1, 1, marked, unmarked, drawn, most)
    : outward(k, -1, marked, unmarked, drawn, least);
}

function outward(
  k: number,
  step: number,
  marked: number,
  unmarked: number,
  drawn: number,
  end: number,
): Scaled {
  let term = 1;
  let sum = 1;
  for (let j = k; j !== end; j += step) {
    term *=
      step > 0
        ? ((marked - j) / (j + 1)) * ((drawn - j) / (unmarked - drawn + j + 1))
        : (j / (marked - j + 1)) * ((unmarked - drawn + j) / (drawn - j + 1));
    sum += term;
  }
  const weight = hypergeometricWeight(k, marked, unmarked, drawn);
  return { exponent: weight.exponent, factor: weight.factor * sum };
}

function density(
  k: number,
  marked: number,
  unmarked: number,
  drawn: number,
  options?: DensityOptions,
): number {
  requireArguments(k, marked, unmarked, drawn);
  const possible = k <= marked && k <= drawn && drawn - k <= unmarked;
  return express(possible ? hypergeometricWeight(k, marked, unmarked, drawn) : ZERO, options);
}

function cdf(k: number, marked: number, unmarked: number, drawn: number, options?: TailOptions): number {
  requireArguments(k, marked, unmarked, drawn);
  return express(tailOf(k, marked, unmarked, drawn, options?.tail ?? "lower"), options);
}

function quantile(p: number, marked: number, unmarked: number, drawn: number, options?: TailOptions): number {
  requireTail("p", p, options);
  requireArguments(0, marked, unmarked, drawn);
  const least = Math.max(0, drawn - unmarked);
  const most = Math.min(drawn, marked);
  const upper = options?.tail === "upper";
  if (least === most || (upper ? isOneProbability(p, options) : isZeroProbability(p, options))) return least;
  if (upper ? isZeroProbability(p, options) : isOneProbability(p, options)) return most;
  const target = smallerTail(p, options);
  const share = marked / (marked + unmarked);
  const total = marked + unmarked;
  const deviation = Math.sqrt((drawn * share * (1 - share) * (total - drawn)) / Math.max(1, total - 1));
  const start = Math.max(least, drawn * share + deviation * normalGuess(target));
  return searchCount(target, start, 0.05 * deviation, most, (k) =>
    tailOf(k, marked, unmarked, drawn, target.tail),
  );
}

function requireArguments(k: number, marked: number, unmarked: number, drawn: number): void {
  requireCount("k", k);
  requireCount("marked", marked);
  requireCount("unmarked", unmarked);
  requireCount("drawn", drawn);
  const total = sumOf(marked, unmarked).hi;
  if (drawn > total)
    throw new SijillError(
      messages.outOfRange("drawn", drawn, `a count not above marked + unmarked, ${total}`),
    );
}

/**
 * Hypergeometric distribution: how many of `drawn` records are marked, drawn without replacement from `marked`
 * marked and `unmarked` unmarked ones.
 *
 * Probabilities from three binomial ones (Loader 2000), tails summed outwards from k.
 *
 * @param k marked records drawn, whole
 * @param marked whole
 * @param unmarked whole
 * @param drawn whole, not above marked + unmarked
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE
 * @example
 * import { hypergeometric } from "sijill";
 * console.log(hypergeometric.density(1, 5, 5, 3).toPrecision(12)); // → 0.416666666667
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/counts.test.ts, probabilities sum to the tails, quantiles lead back
 */
export const hypergeometric = { density, cdf, quantile } as const;
