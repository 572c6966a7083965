import { SijillError } from "../../errors/index.ts";
import { requireLevel, requireNotNegative, requireOption, requireSameLength } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { messages as shared } from "../messages.ts";
import { nullableColumn, plainColumn } from "../resultColumn.ts";
import { mergeNearTimes } from "./mergeNearTimes.ts";
import { messages } from "./messages.ts";
import type { RightTruncatedData } from "./SurvivalObservation.ts";
import { SURVIVAL_INTERVALS, type SurvivalIntervalMethod, survivalBand } from "./survivalBand.ts";
import { isColumns } from "./survivalColumns.ts";

export interface RightTruncatedDistribution {
  readonly method: "reverse-time product limit";
  readonly interval: SurvivalIntervalMethod;
  readonly level: number;
  readonly observations: number;
  /** Everything here is conditional on the event having happened by this time: what came later left no record. */
  readonly conditionalOn: number;
  /** Distinct times, ascending. */
  readonly time: readonly number[];
  readonly events: readonly number[];
  /** Records with an event not after the time that could have been observed at it. */
  readonly atRisk: readonly number[];
  /** P(T ≤ time | T ≤ conditionalOn). */
  readonly distribution: readonly number[];
  readonly standardError: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

/**
 * Distribution of times that were recorded only because the event happened before recording ended, such as the time
 * from arrest to death among bodies photographed until August 2013.
 *
 * Late events of persons observed for a short while are missing without a trace, so the plain distribution of such
 * times is too short. In reversed time the data are left-truncated, and the product-limit estimate is
 * F(t) / F(τ) = Π (1 − d/n) over times after t, n counting records with time ≤ u ≤ observableUntil (Lagakos, Barraj
 * and De Gruttola 1988, Biometrika 75, 515–523), τ the largest time. How many events come after τ, the data cannot
 * say. Where all n have their event at one time, everything earlier is estimated as impossible: look at `atRisk`.
 *
 * @param data observations of kind "right-truncated", or columns; times in one unit, not negative
 * @param options.level of the pointwise bounds, default 0.95
 * @param options.interval scale of the bounds: "log" (default), "log-log" or "plain"
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_TIME_BEYOND_TRUNCATION, SIJILL_CENSORING_NOT_ANSWERED, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { rightTruncatedDistribution } from "sijill";
 *
 * const { distribution } = rightTruncatedDistribution({ time: [1, 2, 3], observableUntil: [2, 5, 5] });
 * console.log(distribution.map((p) => p.toFixed(3))); // → [ '0.250', '0.500', '1.000' ]
 * @evidence test/statistics/survival/rightTruncatedDistribution.test.ts, Kaplan–Meier in reversed time, simulation
 */
export function rightTruncatedDistribution(
  data: RightTruncatedData,
  options: { readonly level?: number; readonly interval?: SurvivalIntervalMethod } = {},
): RightTruncatedDistribution {
  const level = options.level ?? 0.95;
  const interval = options.interval ?? "log";
  requireLevel("options.level", level);
  requireOption("options.interval", interval, SURVIVAL_INTERVALS);
  const { time, until } = truncatedColumns("data", data);
  const z = normal.quantile((1 - level) / 2, { tail: "upper" });
  const times = Float64Array.from(time).sort();
  const ends = Float64Array.from(until).sort();
  const distinct = times.filter((t, i) => t !== times[i - 1]);
  const rows = distinct.length;
  const [events, atRisk, distribution, standardError, lower, upper] = Array.from(
    { length: 6 },
    () => new Float64Array(rows),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  let happened = times.length;
  let closed = ends.length;
  let p = 1;
  let greenwood = 0;
  for (let row = rows - 1; row >= 0; row--) {
    const t = distinct[row] as number;
    const se = p === 0 ? Number.NaN : Math.sqrt(greenwood);
    const bounds = survivalBand(interval, p, se, z);
    distribution[row] = p;
    standardError[row] = p * se;
    lower[row] = bounds.lower ?? Number.NaN;
    upper[row] = bounds.upper ?? Number.NaN;
    const notAfter = happened;
    while (happened > 0 && times[happened - 1] === t) happened--;
    while (closed > 0 && (ends[closed - 1] as number) >= t) closed--;
    const n = notAfter - closed;
    const d = notAfter - happened;
    events[row] = d;
    atRisk[row] = n;
    p *= (n - d) / n;
    if (n > d) greenwood += d / (n * (n - d));
  }
  return {
    method: "reverse-time product limit",
    interval,
    level,
    observations: times.length,
    conditionalOn: times[times.length - 1] as number,
    time: plainColumn(distinct),
    events: plainColumn(events),
    atRisk: plainColumn(atRisk),
    distribution: plainColumn(distribution),
    standardError: nullableColumn(standardError),
    lower: nullableColumn(lower),
    upper: nullableColumn(upper),
  };
}

function truncatedColumns(path: string, data: RightTruncatedData) {
  const n = isColumns(data) ? data.time.length : data.length;
  if (n === 0) throw new SijillError(shared.empty(isColumns(data) ? `${path}.time` : path));
  if (isColumns(data))
    requireSameLength(`${path}.time`, data.time, `${path}.observableUntil`, data.observableUntil);
  const time = new Float64Array(n);
  const until = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = isColumns(data)
      ? { time: data.time[i] as number, observableUntil: data.observableUntil[i] as number }
      : data[i];
    if (row === undefined || ("kind" in row && row.kind !== "right-truncated"))
      throw new SijillError(
        messages.kindNotAnswered(
          `${path}[${i}].kind`,
          row?.kind,
          ["right-truncated"],
          "Use kaplanMeier for exact and right-censored times, turnbull for intervals.",
        ),
      );
    const at = (key: string) => (isColumns(data) ? `${path}.${key}[${i}]` : `${path}[${i}].${key}`);
    requireNotNegative(at("time"), row.time);
    requireNotNegative(at("observableUntil"), row.observableUntil);
    if (row.time > row.observableUntil)
      throw new SijillError(messages.beyondTruncation(at("time"), row.time, row.observableUntil));
    time[i] = row.time + 0;
    until[i] = row.observableUntil;
  }
  mergeNearTimes([time, until]);
  return { time, until };
}
