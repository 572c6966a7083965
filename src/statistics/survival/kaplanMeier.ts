import { requireLevel, requireOption } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { nullableColumn, plainColumn } from "../resultColumn.ts";
import { riskTable } from "./riskTable.ts";
import type { CensoredData } from "./SurvivalObservation.ts";
import { SURVIVAL_INTERVALS, type SurvivalIntervalMethod, survivalBand } from "./survivalBand.ts";
import { survivalColumns } from "./survivalColumns.ts";
import { type SurvivalQuantile, survivalQuantile } from "./survivalQuantile.ts";

/** A survival curve: one row for each distinct time of an event or a censoring. */
export interface SurvivalCurve {
  readonly method: "Kaplan–Meier";
  readonly interval: SurvivalIntervalMethod;
  readonly level: number;
  readonly observations: number;
  readonly totalEvents: number;
  readonly time: readonly number[];
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
  readonly censored: readonly number[];
  /** Kaplan–Meier estimate just after each time. */
  readonly survival: readonly number[];
  /** Greenwood's standard error of the survival; null once survival is 0. */
  readonly standardError: readonly (number | null)[];
  /** Greenwood's standard error of log survival; null once survival is 0, where it is infinite. */
  readonly standardErrorOfLog: readonly (number | null)[];
  /** Pointwise bounds; null where the scale of the interval has none (survival 0; survival 1 for log-log). */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** Nelson–Aalen estimate of the cumulative hazard. */
  readonly cumulativeHazard: readonly number[];
  readonly median: SurvivalQuantile;
}

/**
 * Survival curve from exact and right-censored times, with left truncation where persons entered late.
 *
 * S(t) = Π (1 − d/n) over event times up to t (Kaplan and Meier 1958); standard error by Greenwood 1926; cumulative
 * hazard Σ d/n (Nelson 1972, Aalen 1978). Events precede censorings of the same time; those at risk at t entered
 * before t. Times are tied only when they are equal. With late entries the risk set can be empty or very small early
 * on, and a single early event among few then pulls the whole curve down: look at `atRisk`.
 *
 * @param data observations of kind "exact" or "right-censored", or columns; times in one unit, not negative
 * @param options.level of the pointwise band, default 0.95
 * @param options.interval scale of the band: "log" (default, as R), "log-log" or "plain"
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_CENSORING_NOT_ANSWERED, SIJILL_EVENT_NOT_CODED,
 *   SIJILL_ENTRY_NOT_BEFORE_TIME, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { kaplanMeier } from "sijill";
 *
 * const curve = kaplanMeier([
 *   { kind: "exact", time: 3 },
 *   { kind: "right-censored", time: 5 },
 *   { kind: "exact", time: 8 },
 *   { kind: "right-censored", time: 9 },
 * ]);
 * console.log(curve.survival); // → [ 0.75, 0.75, 0.375, 0.375 ]
 * console.log(curve.median); // → { kind: 'reached', probability: 0.5, time: 8, lower: 3, upper: null }
 * @evidence test/reference/kaplan_meier.json, R 4.2.2, survival 3.5.3 survfit, 20 cases, 1e-10
 * @evidence test/reference/kaplan_meier_more.json, R 4.2.2, survival 3.5.3 survfit, 24 cases, 1e-10
 * @evidence test/statistics/survival/kaplanMeier.test.ts, Miller's table, redistribution to the right
 */
export function kaplanMeier(
  data: CensoredData,
  options: { readonly level?: number; readonly interval?: SurvivalIntervalMethod } = {},
): SurvivalCurve {
  const level = options.level ?? 0.95;
  const interval = options.interval ?? "log";
  requireLevel("options.level", level);
  requireOption("options.interval", interval, SURVIVAL_INTERVALS);
  const columns = survivalColumns("data", data);
  const table = riskTable(columns);
  const rows = table.time.length;
  const z = normal.quantile((1 - level) / 2, { tail: "upper" });
  const [survival, standardError, standardErrorOfLog, lower, upper, hazards] = Array.from(
    { length: 6 },
    () => new Float64Array(rows),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  let s = 1;
  let greenwood = 0;
  let hazard = 0;
  let totalEvents = 0;
  let se = 0;
  let bounds = survivalBand(interval, s, se, z);
  for (let i = 0; i < rows; i++) {
    const n = table.atRisk[i] as number;
    const d = table.events[i] as number;
    if (d > 0) {
      s *= (n - d) / n;
      hazard += d / n;
      totalEvents += d;
      if (s > 0) greenwood += d / (n * (n - d));
      se = s === 0 ? Number.NaN : Math.sqrt(greenwood);
      bounds = survivalBand(interval, s, se, z);
    }
    survival[i] = s;
    standardError[i] = s * se;
    standardErrorOfLog[i] = se;
    lower[i] = bounds.lower ?? Number.NaN;
    upper[i] = bounds.upper ?? Number.NaN;
    hazards[i] = hazard;
  }
  const steps = {
    time: plainColumn(table.time),
    survival: plainColumn(survival),
    lower: nullableColumn(lower),
    upper: nullableColumn(upper),
  };
  return {
    method: "Kaplan–Meier",
    interval,
    level,
    observations: columns.time.length,
    totalEvents,
    ...steps,
    atRisk: plainColumn(table.atRisk),
    events: plainColumn(table.events),
    censored: plainColumn(table.censored),
    standardError: nullableColumn(standardError),
    standardErrorOfLog: nullableColumn(standardErrorOfLog),
    cumulativeHazard: plainColumn(hazards),
    median: survivalQuantile(steps, 0.5),
  };
}
