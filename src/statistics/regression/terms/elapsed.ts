import type { Observations } from "../RegressionTerm.ts";

/**
 * Periods since the one before the first observation: 1, 2, 3, … in a series without gaps. A missing month leaves a
 * gap in the count, so that a trend is per unit of time and not per row.
 */
export function elapsedPeriods({ count, time }: Observations): Float64Array {
  const first = time?.ordinals[0];
  if (time === null || first === undefined) return Float64Array.from({ length: count }, (_, i) => i + 1);
  return Float64Array.from(time.ordinals, (ordinal) => (ordinal - first) / time.step + 1);
}
