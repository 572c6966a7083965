import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages } from "../messages.ts";
import { DEFAULT_LEVEL, type IntervalEstimate, type Limits } from "./IntervalEstimate.ts";
import { agrestiCoull } from "./proportion/agrestiCoull.ts";
import { clopperPearson } from "./proportion/clopperPearson.ts";
import { jeffreys } from "./proportion/jeffreys.ts";
import { wilson } from "./proportion/wilson.ts";

export type ProportionMethod = "wilson" | "clopper-pearson" | "jeffreys" | "agresti-coull";

export interface ProportionIntervalOptions {
  /** Default `wilson`. `clopper-pearson` is the one that never covers less than its level. */
  readonly method?: ProportionMethod;
  /** Default 0.95. */
  readonly level?: number;
}

export interface ProportionInterval extends IntervalEstimate {
  readonly numerator: number;
  readonly denominator: number;
}

interface ProportionLimits {
  readonly name: string;
  readonly limits: (x: number, n: number, level: number) => Limits;
}

const METHODS: Readonly<Record<ProportionMethod, ProportionLimits>> = {
  wilson: { name: "Wilson", limits: wilson },
  "clopper-pearson": { name: "Clopper–Pearson", limits: clopperPearson },
  jeffreys: { name: "Jeffreys", limits: jeffreys },
  "agresti-coull": { name: "Agresti–Coull (cut to 0–1)", limits: agrestiCoull },
};

/**
 * Share x/n of a base with a confidence interval for the underlying proportion.
 *
 * Wilson's score interval by default; x = 0 gives a lower limit of exactly 0 and x = n an upper limit of exactly 1
 * with every method but Agresti–Coull, which is cut there. References stand with each method in `intervals/proportion`.
 *
 * @param x how many of the base, whole, not above n
 * @param n size of the base, whole, at least 1
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { proportionInterval } from "sijill";
 * const { lower, upper } = proportionInterval(1, 10);
 * console.log(lower.toFixed(12), upper.toFixed(12)); // → 0.017876213095 0.404150026795
 * @evidence test/reference/proportion_interval.json, R 4.2.2 prop.test and binom.test, binom 1.1, 20 cases, 1e-10
 * @evidence test/reference/proportion_interval_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/intervals/proportionInterval.test.ts, Newcombe's table, enumerated coverage
 */
export function proportionInterval(
  x: number,
  n: number,
  options: ProportionIntervalOptions = {},
): ProportionInterval {
  const { method = "wilson", level = DEFAULT_LEVEL } = options;
  requireCount("x", x);
  requireCount("n", n);
  if (n === 0) throw new SijillError(messages.outOfRange("n", n, "a base of at least 1"));
  if (x > n) throw new SijillError(messages.outOfRange("x", x, `a count not above n, ${n}`));
  requireLevel("options.level", level);
  requireOption("options.method", method, Object.keys(METHODS) as ProportionMethod[]);
  const { name, limits } = METHODS[method];
  return { estimate: x / n, ...limits(x, n, level), level, method: name, numerator: x, denominator: n };
}
