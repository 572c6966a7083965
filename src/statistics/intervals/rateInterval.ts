import { SijillError } from "../../errors/index.ts";
import { requirePositive } from "../arguments.ts";
import { messages } from "../messages.ts";
import type { IntervalEstimate } from "./IntervalEstimate.ts";
import { type PoissonIntervalOptions, poissonInterval } from "./poissonInterval.ts";

export interface RateInterval extends IntervalEstimate {
  readonly events: number;
  readonly exposure: number;
}

/**
 * Events per unit of exposure, events/exposure, with the interval of `poissonInterval` divided by the exposure.
 *
 * @param events whole number of events
 * @param exposure person-time or time observed, above 0; the rate is per unit of it
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { rateInterval } from "sijill";
 * const { estimate, lower, upper } = rateInterval(3, 12);
 * console.log(estimate, lower.toFixed(6), upper.toFixed(6)); // → 0.25 0.051556 0.730606
 * @evidence test/reference/poisson_rate_interval.json, R 4.2.2 poisson.test, exactci 1.4.5, 20 cases, 1e-10
 * @evidence test/reference/poisson_rate_interval_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/intervals/poissonInterval.test.ts, units of time
 */
export function rateInterval(
  events: number,
  exposure: number,
  options: PoissonIntervalOptions = {},
): RateInterval {
  requirePositive("exposure", exposure);
  const { estimate, lower, upper, level, method } = poissonInterval(events, options);
  if (!Number.isFinite(upper / exposure))
    throw new SijillError(
      messages.outOfRange("exposure", exposure, "an exposure the rate per unit of which is a number"),
    );
  return {
    estimate: estimate / exposure,
    lower: lower / exposure,
    upper: upper / exposure,
    level,
    method,
    events,
    exposure,
  };
}
