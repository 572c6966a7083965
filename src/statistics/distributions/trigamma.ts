import { requirePositive } from "../arguments.ts";

/**
 * Trigamma function ψ′(x), the second derivative of log Γ(x); infinite below 7e-155, where 1/x² overflows.
 *
 * Recurrence up to 12, asymptotic series above (Abramowitz and Stegun 6.4.6, 6.4.12).
 *
 * @param x a number above 0
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { trigamma } from "sijill";
 * console.log(trigamma(1)); // → 1.6449340668482264
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/specialFunctions.test.ts, recurrences and reflections
 */
export function trigamma(x: number): number {
  requirePositive("x", x);
  let shifted = x;
  let squares = 0;
  while (shifted < 12) {
    squares += 1 / (shifted * shifted);
    shifted += 1;
  }
  const t = 1 / (shifted * shifted);
  const series =
    1 / 6 - t * (1 / 30 - t * (1 / 42 - t * (1 / 30 - t * (5 / 66 - t * (691 / 2730 - (t * 7) / 6)))));
  return squares + (1 + 0.5 / shifted + series * t) / shifted;
}
