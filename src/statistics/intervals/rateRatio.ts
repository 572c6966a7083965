import { type Refusal, SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption, requirePositive } from "../arguments.ts";
import { binomialAtOdds, binomialOddsTail, smallProbabilities } from "../distributions/index.ts";
import { messages } from "../messages.ts";
import { DEFAULT_LEVEL, type IntervalEstimate } from "./IntervalEstimate.ts";
import {
  type Comparison,
  conditionalExact,
  conditionalMidP,
  type RatioMethod,
  wald,
} from "./ratio/ratioLimits.ts";
import { refusals } from "./refusals.ts";

export type RateRatioMethod = "conditional-exact" | "mid-p" | "wald";

/** Events and the time in which they could have happened. */
export interface EventsAndExposure {
  /** Whole number of events. */
  readonly events: number;
  /** Person-time or time observed, above 0; both groups in the same unit. */
  readonly exposure: number;
}

export interface RateRatioOptions<M extends RateRatioMethod = RateRatioMethod> {
  /** Default `conditional-exact`, whose interval never covers less than its level. */
  readonly method?: M;
  /** Default 0.95. */
  readonly level?: number;
  /** Ratio under the null hypothesis of the p-values; default 1. */
  readonly nullRatio?: number;
}

export interface RateRatio extends Omit<IntervalEstimate, "estimate"> {
  /** First rate over second; ∞ when only the second has no events, null when neither has any. */
  readonly estimate: number | null;
  /** Two-sided p of the SAME method: below 1 − level exactly when the interval excludes `nullRatio`. */
  readonly pValue: number;
  /**
   * Two-sided p by small probabilities ("minlike"), as R's `poisson.test` prints it beside the central interval.
   * It can fall below 0.05 beside a 95% interval that contains 1: for comparison with R only.
   */
  readonly pValueSmallProbabilities: number;
  readonly nullRatio: number;
}

const METHODS: Readonly<Record<RateRatioMethod, RatioMethod>> = {
  "conditional-exact": conditionalExact,
  "mid-p": conditionalMidP,
  wald,
};

/**
 * Ratio of two rates, (x₁/t₁)/(x₂/t₂), with an interval and the p-value that belongs to it.
 *
 * Given x₁ + x₂, x₁ is binomial with odds ρ t₁/t₂: `conditional-exact` inverts its two tails (central), `mid-p` its
 * mid-tails; `wald` is the normal approximation of the log ratio and is refused when a count is 0.
 *
 * @param first events and exposure of the rate in the numerator
 * @param second events and exposure of the rate in the denominator
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { rateRatio } from "sijill";
 * // Rothman and Greenland 1998, p. 238
 * const r = rateRatio({ events: 41, exposure: 28010 }, { events: 15, exposure: 19017 }, { method: "mid-p" });
 * console.log(r.lower.toFixed(3), r.upper.toFixed(3)); // → 1.041 3.449
 * @evidence test/reference/rate_ratio.json, R 4.2.2 poisson.test, rateratio.test 1.1, 20 cases, 1e-10
 * @evidence test/reference/rate_ratio_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/intervals/rateRatio.test.ts, published examples, enumerated coverage, p agrees with the interval
 */
export function rateRatio(
  first: EventsAndExposure,
  second: EventsAndExposure,
  options?: RateRatioOptions<"conditional-exact" | "mid-p">,
): RateRatio;
export function rateRatio(
  first: EventsAndExposure,
  second: EventsAndExposure,
  options: RateRatioOptions,
): RateRatio | Refusal;
export function rateRatio(
  first: EventsAndExposure,
  second: EventsAndExposure,
  options: RateRatioOptions = {},
): RateRatio | Refusal {
  const { method = "conditional-exact", level = DEFAULT_LEVEL, nullRatio = 1 } = options;
  requireCount("first.events", first.events);
  requirePositive("first.exposure", first.exposure);
  requireCount("second.events", second.events);
  requirePositive("second.exposure", second.exposure);
  requireLevel("options.level", level);
  requirePositive("options.nullRatio", nullRatio);
  requireOption("options.method", method, Object.keys(METHODS) as RateRatioMethod[]);
  if (method === "wald" && (first.events === 0 || second.events === 0)) return refusals.waldWithoutEvents();
  const comparison = compare(first, second);
  const nullOdds = nullRatio * comparison.exposureRatio;
  if (!(nullOdds > 1e-300 && nullOdds < 1e300))
    throw new SijillError(
      messages.outOfRange("options.nullRatio", nullRatio, "a ratio within 300 orders of magnitude of 1"),
    );
  const chosen = METHODS[method];
  return {
    estimate: ratioOf(comparison),
    ...chosen.limits(comparison, level),
    level,
    method: chosen.name,
    pValue: chosen.pValue(comparison, nullRatio),
    pValueSmallProbabilities: minlike(comparison, nullRatio),
    nullRatio,
  };
}

function compare(first: EventsAndExposure, second: EventsAndExposure): Comparison {
  const exposureRatio = first.exposure / second.exposure;
  if (!(exposureRatio > 1e-300 && exposureRatio < 1e300))
    throw new SijillError(
      messages.outOfRange(
        "first.exposure",
        first.exposure,
        "an exposure within 300 orders of magnitude of second.exposure",
      ),
    );
  return { first: first.events, second: second.events, exposureRatio };
}

function ratioOf({ first, second, exposureRatio }: Comparison): number | null {
  if (first + second === 0) return null;
  return first / second / exposureRatio;
}

function minlike({ first, second, exposureRatio }: Comparison, nullRatio: number): number {
  const total = first + second;
  const odds = nullRatio * exposureRatio;
  return smallProbabilities(
    first,
    (k) => binomialAtOdds(k, total, odds),
    (k) => binomialOddsTail(k, total, odds, "lower"),
    (k) => binomialOddsTail(k, total, odds, "upper"),
    Math.min(total, Math.floor((total + 1) * (odds / (1 + odds)))),
    total,
  );
}
