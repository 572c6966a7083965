import { divide, fromNumber, multiply, sumOf } from "./doubleDouble.ts";
import { incompleteBeta } from "./incompleteBeta.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import { binomialWeight, poissonWeight } from "./powerTerm.ts";
import { numberOf, ratioOf, type Scaled, ZERO } from "./Scaled.ts";
import { solveTail } from "./solveTail.ts";
import { smallerTail, type Tail } from "./tails.ts";

/** A tail without the observed outcome, plus half of the outcome. */
function withHalf(tail: Scaled, outcome: Scaled): Scaled {
  if (tail.exponent.hi === -Infinity) return { exponent: outcome.exponent, factor: 0.5 * outcome.factor };
  const ratio = ratioOf(tail, outcome);
  if (!(ratio < 1e15)) return tail;
  return { exponent: outcome.exponent, factor: outcome.factor * (ratio + 0.5) };
}

function poissonTail(k: number, mean: number, tail: Tail): Scaled {
  const place = fromNumber(mean);
  const beyond =
    tail === "upper"
      ? incompleteGamma(k + 1, place, "lower")
      : k === 0
        ? ZERO
        : incompleteGamma(k, place, "upper");
  return withHalf(beyond, poissonWeight(k, place));
}

/** ω/(1+ω) and 1/(1+ω) to twice the digits. */
function chanceOf(odds: number) {
  const whole = sumOf(1, odds);
  return { chance: divide(fromNumber(odds), whole), rest: divide(fromNumber(1), whole) };
}

/** P(X > k) for `upper`, P(X < k) for `lower`; at odds and not at a rounded chance, whose complement may be tiny. */
function binomialBeyond(k: number, trials: number, odds: number, tail: Tail): Scaled {
  const { chance, rest } = chanceOf(odds);
  if (tail === "upper") return k >= trials ? ZERO : incompleteBeta(k + 1, trials - k, chance, rest, "lower");
  return k === 0 ? ZERO : incompleteBeta(k, trials - k + 1, chance, rest, "upper");
}

function binomialOutcome(k: number, trials: number, odds: number): Scaled {
  const { chance, rest } = chanceOf(odds);
  return binomialWeight(k, trials - k, chance, rest);
}

function binomialTail(k: number, trials: number, odds: number, tail: Tail): Scaled {
  return withHalf(binomialBeyond(k, trials, odds, tail), binomialOutcome(k, trials, odds));
}

/** P(X = k) of a binomial count at odds π/(1−π). */
export function binomialAtOdds(k: number, trials: number, odds: number): number {
  return numberOf(binomialOutcome(k, trials, odds));
}

/** P(X ≥ k) for `upper`, P(X ≤ k) for `lower`, of a binomial count at odds π/(1−π). */
export function binomialOddsTail(k: number, trials: number, odds: number, tail: Tail): number {
  if (tail === "upper") return k === 0 ? 1 : numberOf(binomialBeyond(k - 1, trials, odds, "upper"));
  return k >= trials ? 1 : numberOf(binomialBeyond(k + 1, trials, odds, "lower"));
}

/** P(X > k) + ½ P(X = k) for `upper`, P(X < k) + ½ P(X = k) for `lower`, of a Poisson count with mean above 0. */
export function poissonMidTail(k: number, mean: number, tail: Tail): number {
  return numberOf(poissonTail(k, mean, tail));
}

/** The mean at which the mid-p tail of k is p. None for the upper tail of 0, which is then 0. */
export function poissonMidMean(k: number, p: number, tail: Tail): number {
  if (k === 0) return tail === "upper" ? 0 : -Math.log(2 * p);
  const sign = tail === "upper" ? 1 : -1;
  return solveTail(smallerTail(p, { tail: "lower" }).log, k, Infinity, (mean) => {
    const value = poissonTail(k, mean, tail);
    const outcome = poissonWeight(k, fromNumber(mean));
    // d/d log mean of the mid-tail is ½ P(X = k) (k + mean).
    return {
      tail: value,
      slope: sign * 0.5 * (k + mean) * ratioOf(outcome, value),
      curvature: k - mean + mean / (k + mean),
    };
  });
}

/** The same tails of a binomial count at odds ω = π/(1−π). */
export function binomialMidTail(k: number, trials: number, odds: number, tail: Tail): number {
  return numberOf(binomialTail(k, trials, odds, tail));
}

/** The odds π/(1−π) at which the mid-p tail of k in `trials` is p; 0 or ∞ where there is no limit. */
export function binomialMidOdds(k: number, trials: number, p: number, tail: Tail): number {
  if (k === 0 && tail === "upper") return 0;
  if (k === trials && tail === "lower") return Infinity;
  const sign = tail === "upper" ? 1 : -1;
  const start = Math.max(k, 0.5) / Math.max(trials - k, 0.5);
  return solveTail(smallerTail(p, { tail: "lower" }).log, start, Infinity, (odds) => {
    const { chance, rest } = chanceOf(odds);
    const value = binomialTail(k, trials, odds, tail);
    const outcome = binomialOutcome(k, trials, odds);
    // d/d log odds of the mid-tail is ½ P(X = k) (k(1−π) + (n−k)π).
    const spread = k * rest.hi + (trials - k) * chance.hi;
    return {
      tail: value,
      slope: sign * 0.5 * spread * ratioOf(outcome, value),
      curvature: k - multiply(chance, trials).hi + ((trials - 2 * k) * chance.hi * rest.hi) / spread,
    };
  });
}
