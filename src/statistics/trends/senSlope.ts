import { SijillError } from "../../errors/index.ts";
import type { Interval, Method } from "../../quantities/index.ts";
import { requireLevel, requireSameLength, requireValues } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { messages } from "../messages.ts";
import { sScore } from "./sScore.ts";

/** Longest series whose pairs are all kept: 50 million slopes. */
const LONGEST = 10_000;

export interface SenSlopeOptions {
  /** Time of each value, ascending, each once; default 1, 2, 3, … Years with gaps go here. */
  readonly times?: readonly number[];
  /** Default 0.95. */
  readonly level?: number;
}

export interface SenSlope {
  readonly method: Method;
  readonly n: number;
  /** Median of the slopes of all pairs: change per unit of time. */
  readonly slope: number;
  /** Median value less slope times median time (Conover). */
  readonly intercept: number;
  /** Median of value less slope times time. */
  readonly interceptOfResiduals: number;
  readonly pairs: number;
  /**
   * Slopes at the ranks (N ∓ C)/2, the upper one more, rounded half to even, C = z √Var(S), as R's `trend`; null when
   * the series is too short for the level.
   */
  readonly interval: Interval | null;
  /** The same at the ranks as they are, between neighbours (Gilbert 1987, 16.5); null when a rank lies outside. */
  readonly interpolatedInterval: Interval | null;
  readonly ranks: { readonly c: number; readonly lower: number; readonly upper: number };
}

/**
 * Sen's slope: the median of the slopes of all pairs of values, with Kendall's interval (Sen 1968, JASA 63, 1379–1389).
 * Half of the values may be wild without moving it far.
 *
 * @param values one number a period, in order of time, at least 2 and at most 10,000, below 1e300
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 *
 * @example
 * import { senSlope } from "sijill";
 *
 * const { slope, interval } = senSlope([3, 5, 4, 8, 9, 12, 11, 15]);
 * console.log(slope.toFixed(4), interval?.lower.toFixed(4), interval?.upper.toFixed(4)); // → 1.6905 1.0000 2.2000
 * @evidence test/reference/sen_slope.json, R 4.2.2, trend 1.1.6, 20 cases, 1e-10
 * @evidence test/reference/sen_slope_more.json, plain R, 24 cases, 1e-10
 * @evidence test/statistics/trends/senSlope.test.ts, slope of the Nile, units, coverage by simulation
 */
export function senSlope(values: readonly number[], options: SenSlopeOptions = {}): SenSlope {
  requireValues("values", values);
  const n = values.length;
  if (n < 2 || n > LONGEST)
    throw new SijillError(messages.outOfRange("values", values, `from 2 to ${LONGEST} values`));
  values.forEach((value, i) => {
    if (Math.abs(value) > 1e300)
      throw new SijillError(messages.outOfRange(`values[${i}]`, value, "a number below 1e300"));
  });
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  const times = options.times ?? values.map((_, i) => i + 1);
  requireTimes(times, values);

  const slopes = pairSlopes(values, times);
  const pairs = slopes.length;
  if (!Number.isFinite((slopes[0] as number) - (slopes[pairs - 1] as number)))
    throw new SijillError(
      messages.outOfRange("options.times", times, "times far enough apart for finite slopes"),
    );
  const slope = median(slopes);
  const c = normal.quantile((1 - level) / 2, { tail: "upper" }) * Math.sqrt(sScore(values).variance);
  const ranks = { c, lower: roundHalfEven((pairs - c) / 2), upper: roundHalfEven((pairs + c) / 2 + 1) };
  const between = (at: (rank: number) => number | null, low: number, high: number, name: string) => {
    const lower = at(low);
    const upper = at(high);
    return lower === null || upper === null ? null : { lower, upper, level, method: name };
  };
  const atRank = (rank: number) => (rank < 1 || rank > pairs ? null : (slopes[rank - 1] as number));
  return {
    method: { name: "Sen's slope", settings: { level }, reference: "Sen 1968, JASA 63, 1379–1389" },
    n,
    slope,
    intercept: median(Float64Array.from(values).sort()) - slope * median(Float64Array.from(times)),
    interceptOfResiduals: median(
      Float64Array.from(values, (value, i) => value - slope * (times[i] as number)).sort(),
    ),
    pairs,
    interval: between(atRank, ranks.lower, ranks.upper, "Kendall ranks, rounded"),
    interpolatedInterval: between(
      (rank) => interpolated(slopes, rank),
      (pairs - c) / 2,
      (pairs + c) / 2 + 1,
      "Kendall ranks, interpolated",
    ),
    ranks,
  };
}

function requireTimes(times: readonly number[], values: readonly number[]): void {
  requireValues("options.times", times);
  requireSameLength("options.times", times, "values", values);
  times.forEach((time, i) => {
    if (i > 0 && !(time > (times[i - 1] as number)))
      throw new SijillError(
        messages.outOfRange(`options.times[${i}]`, time, "a time after the one before it"),
      );
  });
}

function pairSlopes(values: readonly number[], times: readonly number[]): Float64Array {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let k = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      slopes[k++] =
        ((values[j] as number) - (values[i] as number)) / ((times[j] as number) - (times[i] as number));
  return slopes.sort();
}

function median(sorted: Float64Array): number {
  const half = sorted.length >>> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

function interpolated(sorted: Float64Array, rank: number): number | null {
  if (rank < 1 || rank > sorted.length) return null;
  const below = Math.floor(rank);
  const value = sorted[below - 1] as number;
  return rank === below ? value : value + (rank - below) * ((sorted[below] as number) - value);
}

/** As R's round(): halves go to the even neighbour. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
