import { requireProbability } from "../arguments.ts";
import type { TurnbullEstimate } from "./turnbull.ts";

/** The times among which the quantile lies: after `lower` and not after `upper`, or beyond every time when null. */
export interface TurnbullQuantile {
  readonly probability: number;
  readonly lower: number;
  readonly upper: number | null;
}

/** A survival this close to 1 − probability counts as equal to it. */
const TOLERANCE = 2 ** -26;

/**
 * The times among which a quantile of interval-censored times must lie, such as the median time to death.
 *
 * The interval in which survival falls to 1 − probability; when it rests there exactly, up to the end of the next
 * interval with mass. This is what the data leave open about the estimate, not a confidence interval:
 * that is `turnbullConfidence`.
 *
 * @param estimate from `turnbull`
 * @param probability 0.5 for the median
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { turnbull, turnbullQuantile } from "sijill";
 *
 * const estimate = turnbull({ lower: [0, 4, 9], upper: [2, 6, null] });
 * console.log(turnbullQuantile(estimate, 0.5)); // → { probability: 0.5, lower: 4, upper: 6 }
 * @evidence test/statistics/survival/turnbull.test.ts, read off the estimate
 */
export function turnbullQuantile(estimate: TurnbullEstimate, probability: number): TurnbullQuantile {
  requireProbability("probability", probability);
  const level = 1 - probability;
  const massive = estimate.intervals.filter(({ mass }) => mass > 0);
  const at = massive.findIndex(({ survivalAfter }) => survivalAfter <= level + TOLERANCE);
  // Survival after the last interval is 0, so an interval is always found.
  const first = massive[at] ?? massive[massive.length - 1];
  const rests = first !== undefined && first.survivalAfter >= level - TOLERANCE && at + 1 < massive.length;
  const last = rests ? massive[at + 1] : first;
  return { probability, lower: first?.lower ?? 0, upper: last?.upper ?? null };
}
