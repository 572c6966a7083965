import { type Refusal, SijillError } from "../../errors/index.ts";
import { requireCount, requireFinite, requireSameLength } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { messages } from "../messages.ts";
import { refusals } from "./refusals.ts";

export interface TrendTest {
  /** T = Σ sᵢ (xᵢ − nᵢ p̄): positive when the share of events rises with the score. */
  readonly statistic: number;
  /** Variance of T under no trend, with divisor N. */
  readonly variance: number;
  readonly z: number;
  /** z², on 1 degree of freedom. */
  readonly chiSquare: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly method: string;
}

/** T and its variance about the mean score; scores far from 0, such as years, cost no digits. */
export function trendStatistic(
  events: readonly number[],
  totals: readonly number[],
  scores: readonly number[],
): { readonly statistic: number; readonly variance: number } {
  const total = sum(totals);
  const share = sum(events) / total;
  const centre = sum(totals.map((n, i) => n * (scores[i] ?? 0))) / total;
  const distances = scores.map((s) => s - centre);
  // The rest left by a rounded centre is taken out of the sum of squares.
  const rest = sum(totals.map((n, i) => n * (distances[i] ?? 0)));
  const squares = sum(totals.map((n, i) => n * (distances[i] ?? 0) ** 2)) - (rest * rest) / total;
  return {
    statistic: sum(events.map((x, i) => (distances[i] ?? 0) * x)) - rest * share,
    variance: share * (1 - share) * squares,
  };
}

/**
 * Cochran–Armitage test for a linear trend in proportions across ordered groups, without continuity correction
 * (Cochran 1954, doi:10.2307/3001616; Armitage 1955, doi:10.2307/3001775). The same as R's `prop.trend.test`.
 *
 * @param events events in each group, whole, not above its total
 * @param totals size of each group, whole
 * @param scores place of each group on the scale of the trend; default 1, 2, 3, …
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @example
 * import { isRefusal, trendTest } from "sijill";
 * const trend = trendTest([83, 90, 129, 70], [86, 93, 136, 82]);
 * if (!isRefusal(trend)) console.log(trend.chiSquare.toFixed(6)); // → 8.224922
 * @evidence test/reference/cochran_armitage_trend.json, R 4.2.2 prop.trend.test, 20 cases, 1e-10
 * @evidence test/reference/cochran_armitage_trend_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/tables/trendTest.test.ts, published example, units and order
 */
export function trendTest(
  events: readonly number[],
  totals: readonly number[],
  scores: readonly number[] = events.map((_, i) => i + 1),
): TrendTest | Refusal {
  requireGroups(events, totals, scores);
  const cases = sum(events);
  if (cases === 0) return refusals.noTrend("No group has an event.");
  if (cases === sum(totals)) return refusals.noTrend("Every record of every group is an event.");
  const used = scores.filter((_, i) => (totals[i] ?? 0) > 0);
  if (used.every((s) => s === used[0]))
    return refusals.noTrend("All groups with records have the same score.");
  const { statistic, variance } = trendStatistic(events, totals, scores);
  const z = statistic / Math.sqrt(variance);
  return {
    statistic,
    variance,
    z,
    chiSquare: z * z,
    pValue: Math.min(1, 2 * normal.cdf(Math.abs(z), { tail: "upper" })),
    method: "Cochran–Armitage",
  };
}

function requireGroups(
  events: readonly number[],
  totals: readonly number[],
  scores: readonly number[],
): void {
  if (events.length < 2) throw new SijillError(messages.outOfRange("events", events, "at least two groups"));
  requireSameLength("totals", totals, "events", events);
  requireSameLength("scores", scores, "events", events);
  events.forEach((x, i) => {
    const n = totals[i] as number;
    requireCount(`events[${i}]`, x);
    requireCount(`totals[${i}]`, n);
    requireFinite(`scores[${i}]`, scores[i] as number);
    if (x > n)
      throw new SijillError(messages.outOfRange(`events[${i}]`, x, `a count not above totals[${i}], ${n}`));
  });
  requireCount("the sum of totals", sum(totals));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
