import { requireNotNegative } from "../arguments.ts";
import type { TurnbullEstimate } from "./turnbull.ts";

/**
 * Bounds of the probability that the event comes after a time, as far as an interval-censored estimate can tell.
 *
 * Between the ends of an interval the estimate does not say where the mass lies: before the time (the lowest
 * survival) or after it (the highest). Outside all intervals the two are equal. These are not confidence limits.
 *
 * @param estimate from `turnbull`
 * @param time in the unit of the estimate's times
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { turnbull, turnbullSurvival } from "sijill";
 *
 * const estimate = turnbull({ lower: [0, 4, 9], upper: [2, 6, null] });
 * console.log(turnbullSurvival(estimate, 2).lowest.toFixed(3), turnbullSurvival(estimate, 2).highest.toFixed(3)); // → 0.667 0.667
 * console.log(turnbullSurvival(estimate, 5).lowest.toFixed(3), turnbullSurvival(estimate, 5).highest.toFixed(3)); // → 0.333 0.667
 * @evidence test/statistics/survival/turnbull.test.ts, read off the estimate
 */
export function turnbullSurvival(
  estimate: TurnbullEstimate,
  time: number,
): { readonly lowest: number; readonly highest: number } {
  requireNotNegative("time", time);
  let lowest = 1;
  let highest = 1;
  for (const { lower, upper, lowerIncluded, survivalAfter } of estimate.intervals) {
    if (upper !== null && upper <= time) {
      lowest = survivalAfter;
      highest = survivalAfter;
    } else if (lower < time || (lowerIncluded && lower === time)) lowest = survivalAfter;
    else break;
  }
  return { lowest, highest };
}
