import {
  binomialMidOdds,
  binomialMidTail,
  binomialOddsTail,
  fisherF,
  normal,
} from "../../distributions/index.ts";
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
    const odds = nullRatio * exposureRatio;
    const below = binomialOddsTail(first, total, odds, "lower");
    const above = binomialOddsTail(first, total, odds, "upper");
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
  limits(comparison, level) {
    const { first, second, exposureRatio } = comparison;
    const reach = Math.exp(criticalZ(level) * logRateRatio(comparison, 1).standardError);
    const ratio = first / second / exposureRatio;
    return { lower: ratio / reach, upper: ratio * reach };
  },
  pValue(comparison, nullRatio) {
    return 2 * normal.cdf(Math.abs(logRateRatio(comparison, nullRatio).z), { tail: "upper" });
  },
};

/** The log of the rate ratio, its standard error, and its distance from the log of the null ratio in such errors. */
export function logRateRatio({ first, second, exposureRatio }: Comparison, nullRatio: number) {
  const logRatio = Math.log(first / second / exposureRatio);
  const standardError = Math.sqrt(1 / first + 1 / second);
  return { logRatio, standardError, z: (logRatio - Math.log(nullRatio)) / standardError };
}

/** Odds x/(1−x) of a beta quantile. */
function oddsQuantile(p: number, a: number, b: number, tail: "lower" | "upper"): number {
  return (a / b) * fisherF.quantile(p, 2 * a, 2 * b, { tail });
}
