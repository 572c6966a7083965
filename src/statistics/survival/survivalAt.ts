import { requireFinite } from "../arguments.ts";
import type { SurvivalCurve } from "./kaplanMeier.ts";

export interface SurvivalEstimate {
  readonly time: number;
  readonly survival: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly atRisk: number;
}

/**
 * The survival curve read at one time: its value from the last event or censoring not after it.
 *
 * Null beyond the last time observed, where the curve says nothing. Before the first time nobody has had the event:
 * survival 1. `atRisk` counts those under observation just before the row read.
 *
 * @param curve a Kaplan–Meier curve
 * @param time in the unit of the curve's times
 * @throws SIJILL_ARGUMENT_NOT_FINITE
 *
 * @example
 * import { kaplanMeier, survivalAt } from "sijill";
 *
 * const curve = kaplanMeier({ time: [2, 4, 6, 8], event: [1, 1, 0, 0] });
 * console.log(survivalAt(curve, 5)?.survival, survivalAt(curve, 9)); // → 0.5 null
 * @evidence test/statistics/survival/kaplanMeier.test.ts, read off the curve
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalEstimate | null {
  requireFinite("time", time);
  if (time > (curve.time.at(-1) as number)) return null;
  let low = 0;
  let high = curve.time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve.time[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  const row = low - 1;
  if (row < 0)
    return { time, survival: 1, standardError: 0, lower: 1, upper: 1, atRisk: curve.atRisk[0] as number };
  return {
    time,
    survival: curve.survival[row] as number,
    standardError: curve.standardError[row] ?? null,
    lower: curve.lower[row] ?? null,
    upper: curve.upper[row] ?? null,
    atRisk: curve.atRisk[row] as number,
  };
}
