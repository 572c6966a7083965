import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages } from "../messages.ts";
import { DEFAULT_LEVEL, type IntervalEstimate, type Limits } from "./IntervalEstimate.ts";
import { bonferroniClopperPearson, goodman, quesenberryHurst } from "./multinomial/simultaneous.ts";
import { sisonGlaz } from "./multinomial/sisonGlaz.ts";

export type MultinomialMethod = "goodman" | "sison-glaz" | "quesenberry-hurst" | "bonferroni-clopper-pearson";

export interface MultinomialIntervalsOptions {
  /** Default `goodman`. Only `bonferroni-clopper-pearson` never covers less than its level. */
  readonly method?: MultinomialMethod;
  /** Level at which all intervals together hold; default 0.95. */
  readonly level?: number;
}

interface SimultaneousLimits {
  readonly name: string;
  readonly limits: (counts: readonly number[], n: number, level: number) => readonly Limits[];
}

const METHODS: Readonly<Record<MultinomialMethod, SimultaneousLimits>> = {
  goodman: { name: "Goodman (simultaneous)", limits: goodman },
  "sison-glaz": { name: "Sison–Glaz (simultaneous)", limits: sisonGlaz },
  "quesenberry-hurst": { name: "Quesenberry–Hurst (simultaneous)", limits: quesenberryHurst },
  "bonferroni-clopper-pearson": {
    name: "Clopper–Pearson with Bonferroni correction (simultaneous)",
    limits: bonferroniClopperPearson,
  },
};

/**
 * Shares of the categories of one base, with intervals that hold together at the stated level.
 *
 * @param counts how many in each category, at least two categories, in the order of the result
 * @returns one estimate with limits a category
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { multinomialIntervals } from "sijill";
 * const [first] = multinomialIntervals([20, 30, 50]);
 * console.log(first?.lower.toFixed(4), first?.upper.toFixed(4)); // → 0.1217 0.3108
 * @evidence test/reference/multinomial_ci.json, R 4.2.2, MultinomialCI 1.2, DescTools 0.99.59, 20 cases, 1e-10
 * @evidence test/reference/multinomial_ci_more.json, mpmath at 60 digits, 16 cases, 1e-10
 * @evidence test/statistics/intervals/multinomialIntervals.test.ts, enumerated joint coverage
 */
export function multinomialIntervals(
  counts: readonly number[],
  options: MultinomialIntervalsOptions = {},
): readonly IntervalEstimate[] {
  const { method = "goodman", level = DEFAULT_LEVEL } = options;
  if (counts.length < 2)
    throw new SijillError(messages.outOfRange("counts", counts.length, "at least two categories"));
  counts.forEach((count, i) => {
    requireCount(`counts[${i}]`, count);
  });
  requireLevel("options.level", level);
  requireOption("options.method", method, Object.keys(METHODS) as MultinomialMethod[]);
  const n = counts.reduce((sum, count) => sum + count, 0);
  requireCount("the sum of counts", n);
  if (n === 0) throw new SijillError(messages.outOfRange("the sum of counts", n, "a base of at least 1"));
  const { name, limits } = METHODS[method];
  return limits(counts, n, level).map(({ lower, upper }, i) => ({
    estimate: (counts[i] ?? 0) / n,
    lower,
    upper,
    level,
    method: name,
  }));
}
