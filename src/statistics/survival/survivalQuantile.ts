import { requireProbability } from "../arguments.ts";
import type { SurvivalCurve } from "./kaplanMeier.ts";

/** A quantile of a survival curve, such as the median; a limit is null when its bound never comes down so far. */
export type SurvivalQuantile =
  | {
      readonly kind: "reached";
      readonly probability: number;
      readonly time: number;
      readonly lower: number | null;
      readonly upper: number | null;
    }
  | {
      /** The curve stays above 1 − probability as long as anyone is observed: the answer lies beyond the data. */
      readonly kind: "not-reached";
      readonly probability: number;
      readonly lower: number | null;
      readonly lastTime: number;
      readonly lastSurvival: number;
    };

/** R's tolerance, so that a product such as 0.5000000000000001 still counts as one half. */
const TOLERANCE = 2 ** -26;

/**
 * The time by which a share of the persons has had the event, with the limits read off the confidence band.
 *
 * The first time t with S(t) ≤ 1 − p; when S equals 1 − p exactly from one time to the next event (or to the end), the
 * middle of the two. The limits are the first crossings of the bounds by the same rule (Brookmeyer and Crowley 1982).
 *
 * @param curve a Kaplan–Meier curve
 * @param probability the share that has had the event: 0.5 for the median
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { kaplanMeier, survivalQuantile } from "sijill";
 *
 * const curve = kaplanMeier({ time: [2, 4, 6, 8, 10], event: [1, 1, 1, 1, 0] });
 * console.log(survivalQuantile(curve, 0.25)); // → { kind: 'reached', probability: 0.25, time: 4, lower: 2, upper: null }
 * @evidence test/reference/kaplan_meier.json, R 4.2.2, survival 3.5.3 quantile.survfit, 20 cases, 1e-10
 * @evidence test/reference/kaplan_meier_more.json, R 4.2.2, survival 3.5.3 quantile.survfit, 24 cases, 1e-10
 */
export function survivalQuantile(
  curve: Pick<SurvivalCurve, "time" | "survival" | "lower" | "upper">,
  probability: number,
): SurvivalQuantile {
  requireProbability("probability", probability);
  const level = 1 - probability;
  const lower = firstCrossing(curve.time, curve.lower, level);
  const time = firstCrossing(curve.time, curve.survival, level);
  if (time !== null)
    return {
      kind: "reached",
      probability,
      time,
      lower,
      upper: firstCrossing(curve.time, curve.upper, level),
    };
  return {
    kind: "not-reached",
    probability,
    lower,
    lastTime: curve.time.at(-1) as number,
    lastSurvival: curve.survival.at(-1) as number,
  };
}

function firstCrossing(
  times: readonly number[],
  curve: readonly (number | null)[],
  level: number,
): number | null {
  const first = curve.findIndex((value) => value !== null && value <= level + TOLERANCE);
  if (first === -1) return null;
  const at = curve[first];
  if (at === null || at === undefined || at < level - TOLERANCE) return times[first] as number;
  const next = curve.findIndex((value, i) => i > first && value !== null && value < level - TOLERANCE);
  const end = next === -1 ? curve.findLastIndex((value) => value !== null) : next;
  return ((times[first] as number) + (times[end] as number)) / 2;
}
