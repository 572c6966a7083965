import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { DEFAULT_LEVEL, type IntervalEstimate, type Limits } from "./IntervalEstimate.ts";
import { byar } from "./poisson/byar.ts";
import { exactPoisson } from "./poisson/exactPoisson.ts";
import { midPPoisson } from "./poisson/midPPoisson.ts";

export type PoissonMethod = "exact" | "mid-p" | "byar";

export interface PoissonIntervalOptions {
  /** Default `exact`, which never covers less than its level. */
  readonly method?: PoissonMethod;
  /** Default 0.95. */
  readonly level?: number;
}

interface PoissonLimits {
  readonly name: string;
  readonly limits: (events: number, level: number) => Limits;
}

const METHODS: Readonly<Record<PoissonMethod, PoissonLimits>> = {
  exact: { name: "exact Poisson (Garwood, central)", limits: exactPoisson },
  "mid-p": { name: "mid-p Poisson", limits: midPPoisson },
  byar: { name: "Byar", limits: byar },
};

/**
 * Number of events with a confidence interval for the mean of the Poisson process behind it.
 *
 * @param events whole number of events
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { poissonInterval } from "sijill";
 * const { lower, upper } = poissonInterval(0);
 * console.log(lower, upper.toFixed(4)); // → 0 3.6889
 * @evidence test/reference/poisson_rate_interval.json, R 4.2.2 poisson.test, exactci 1.4.5, 20 cases, 1e-10
 * @evidence test/reference/poisson_rate_interval_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/intervals/poissonInterval.test.ts, Garwood's table, enumerated coverage
 */
export function poissonInterval(events: number, options: PoissonIntervalOptions = {}): IntervalEstimate {
  const { method = "exact", level = DEFAULT_LEVEL } = options;
  requireCount("events", events);
  requireLevel("options.level", level);
  requireOption("options.method", method, Object.keys(METHODS) as PoissonMethod[]);
  const { name, limits } = METHODS[method];
  return { estimate: events, ...limits(events, level), level, method: name };
}
