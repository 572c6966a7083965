import type { WithoutOne } from "./Resampler.ts";

/**
 * Acceleration of BCa from the jackknife: skewness of the influence of single values, Σ l³ / (6 (Σ l²)^1.5).
 *
 * @evidence test/statistics/bootstrap/bootstrap.test.ts, BCa intervals
 */
export function acceleration(leaveOneOut: readonly WithoutOne[]): number {
  const total = leaveOneOut.reduce((sum, { count }) => sum + count, 0);
  const first = leaveOneOut[0]?.value ?? 0;
  const mean = leaveOneOut.reduce((sum, { value, count }) => sum + count * (value - first), 0) / total;
  const largest = leaveOneOut.reduce((max, { value }) => Math.max(max, Math.abs(value - first - mean)), 0);
  if (total === 0 || largest === 0) return 0;
  let squares = 0;
  let cubes = 0;
  for (const { value, count } of leaveOneOut) {
    // The value's influence, up to a factor that cancels.
    const influence = (mean - (value - first)) / largest;
    squares += count * influence ** 2;
    cubes += count * influence ** 3;
  }
  return cubes / (6 * squares ** 1.5);
}
