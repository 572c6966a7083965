import { requireCount, requireOption, requirePositive } from "../arguments.ts";
import { poisson, poissonMidTail, smallProbabilities } from "../distributions/index.ts";

export interface RateTestOptions {
  /** Default `exact`: twice the smaller tail, which agrees with the exact interval; `mid-p` with the mid-p one. */
  readonly method?: "exact" | "mid-p";
}

export interface RateTest {
  /** Two-sided p of the stated method; below 1 − level exactly when the interval of that method excludes the null rate. */
  readonly pValue: number;
  /** Two-sided p by small probabilities, as R's `poisson.test` prints it. Agrees with NO interval of this library. */
  readonly pValueSmallProbabilities: number;
  readonly nullRate: number;
  readonly expectedEvents: number;
  readonly method: string;
}

/**
 * Exact test of a Poisson rate against a stated one.
 *
 * `exact`: min(1, 2 min(P(X ≤ x), P(X ≥ x))) at mean nullRate · exposure; `mid-p`: the same with half the weight on x.
 *
 * @param events whole number of events
 * @param exposure person-time or time observed, above 0
 * @param nullRate events per unit of exposure under the null hypothesis, above 0
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { rateTest } from "sijill";
 * console.log(rateTest(10, 10, 0.84).pValue.toFixed(6)); // → 0.668161
 * @evidence test/reference/poisson_rate_interval.json, R 4.2.2 poisson.test, exactci 1.4.5, 20 cases, 1e-10
 * @evidence test/reference/poisson_rate_interval_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/intervals/poissonInterval.test.ts, p agrees with the interval
 */
export function rateTest(
  events: number,
  exposure: number,
  nullRate: number,
  options: RateTestOptions = {},
): RateTest {
  const { method = "exact" } = options;
  requireCount("events", events);
  requirePositive("exposure", exposure);
  requirePositive("nullRate", nullRate);
  requireOption("options.method", method, ["exact", "mid-p"]);
  const mean = nullRate * exposure;
  requirePositive("nullRate × exposure", mean);
  const below = (k: number): number => poisson.cdf(k, mean);
  const above = (k: number): number => (k === 0 ? 1 : poisson.cdf(k - 1, mean, { tail: "upper" }));
  const smaller =
    method === "exact"
      ? Math.min(below(events), above(events))
      : Math.min(poissonMidTail(events, mean, "lower"), poissonMidTail(events, mean, "upper"));
  return {
    pValue: Math.min(1, 2 * smaller),
    pValueSmallProbabilities: smallProbabilities(
      events,
      (k) => poisson.density(k, mean),
      below,
      above,
      Math.floor(mean),
      Infinity,
    ),
    nullRate,
    expectedEvents: mean,
    method: method === "exact" ? "exact Poisson (central)" : "mid-p Poisson",
  };
}
