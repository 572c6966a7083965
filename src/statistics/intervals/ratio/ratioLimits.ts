import { binomial, binomialMidOdds, binomialMidTail, fisherF, normal } from "../../distributions/index.ts";
import { criticalZ } from "../criticalZ.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Two counts with the ratio of their exposures: at rate ratio ρ, x₁ of x₁ + x₂ is binomial with odds ρ · t₁/t₂. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
  /** t₁/t₂. */
  readonly exposureRatio: number;
}

/** A method of comparing two counts gives limits of the ratio and the p-value that agrees with them. */
export interface RatioMethod {
  readonly name: string;
  limits(comparison: Comparison, level: number): Limits;
  pValue(comparison: Comparison, nullRatio: number): number;
}

/** Binomial limits (Clopper–Pearson) of x₁ given x₁ + x₂, as odds by the F distribution, over t₁/t₂ (Przyborowski and Wilenski 1940). */
export const conditionalExact: RatioMethod = {
  name: "conditional exact (central)",
  limits({ first, second, exposureRatio }, level) {
    const half = (1 - level) / 2;
    const low = first === 0 ? 0 : oddsQuantile(half, first, second + 1, "lower");
    const high = second === 0 ? Infinity : oddsQuantile(half, first + 1, second, "upper");
    return { lower: low / exposureRatio, upper: high / exposureRatio };
  },
  pValue({ first, second, exposureRatio }, nullRatio) {
    const total = first + second;
    const chance = chanceAt(nullRatio * exposureRatio);
    const below = binomial.cdf(first, total, chance);
    const above = first === 0 ? 1 : binomial.cdf(first - 1, total, chance, { tail: "upper" });
    return Math.min(1, 2 * Math.min(below, above));
  },
};

/** The same with half the weight on the observed split (Rothman, Greenland and Lash 2008, ch. 14). */
export const conditionalMidP: RatioMethod = {
  name: "conditional mid-p",
  limits({ first, second, exposureRatio }, level) {
    const half = (1 - level) / 2;
    const total = first + second;
    return {
      lower: binomialMidOdds(first, total, half, "upper") / exposureRatio,
      upper: binomialMidOdds(first, total, half, "lower") / exposureRatio,
    };
  },
  pValue({ first, second, exposureRatio }, nullRatio) {
    const total = first + second;
    const odds = nullRatio * exposureRatio;
    const below = binomialMidTail(first, total, odds, "lower");
    const above = binomialMidTail(first, total, odds, "upper");
    return Math.min(1, 2 * Math.min(below, above));
  },
};

/** Normal approximation of the log ratio with variance 1/x₁ + 1/x₂; both counts must be above 0. */
export const wald: RatioMethod = {
  name: "Wald",
  limits({ first, second, exposureRatio }, level) {
    const reach = Math.exp(criticalZ(level) * waldError(first, second));
    const ratio = first / second / exposureRatio;
    return { lower: ratio / reach, upper: ratio * reach };
  },
  pValue({ first, second, exposureRatio }, nullRatio) {
    const z = Math.log(first / second / exposureRatio / nullRatio) / waldError(first, second);
    return 2 * normal.cdf(Math.abs(z), { tail: "upper" });
  },
};

/** Standard error of the log rate ratio. */
export function waldError(first: number, second: number): number {
  return Math.sqrt(1 / first + 1 / second);
}

export function chanceAt(odds: number): number {
  return odds / (1 + odds);
}

/** Odds x/(1−x) of a beta quantile. */
function oddsQuantile(p: number, a: number, b: number, tail: "lower" | "upper"): number {
  return (a / b) * fisherF.quantile(p, 2 * a, 2 * b, { tail });
}
