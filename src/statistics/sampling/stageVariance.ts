import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** Sampled units that share one value, such as the successes of a stratum. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

/**
 * Variance of the total of weighted values of a simple random sample without replacement:
 * (1 − f) n/(n − 1) Σ (v − v̄)² (Cochran 1977, Sampling Techniques, equation 2.20).
 *
 * @param sampledShare f, the share of the population that was sampled; 0 when the population is unknown or endless
 * @param path where the sample stands in the arguments, for an error
 * @param unit what was sampled, in words for an error
 */
export function stageVariance(
  values: readonly ValueCount[],
  sampledShare: number,
  path: string,
  unit: string,
): number {
  if (sampledShare >= 1) return 0;
  const n = values.reduce((sum, { count }) => sum + count, 0);
  if (n === 1) throw new SijillError(messages.lonely(path, unit));
  // Distances from one of the values are exactly 0 when all are equal, so that no error is made of rounding.
  const origin = values.find(({ count }) => count > 0)?.value ?? 0;
  const mean = values.reduce((sum, { value, count }) => sum + (value - origin) * count, 0) / n;
  const squares = values.reduce((sum, { value, count }) => sum + count * (value - origin - mean) ** 2, 0);
  return ((1 - sampledShare) * n * squares) / (n - 1);
}
