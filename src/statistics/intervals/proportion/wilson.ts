import { criticalZ } from "../criticalZ.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Upper root of (p̂ − π)² = A π(1−π)/n in π, as a sum of positive terms; exactly 1 for x = n. */
function upperRoot(x: number, n: number, a: number): number {
  if (x === n) return 1;
  const half = a / 2;
  return (x + half + Math.sqrt(half * half + a * x * (1 - x / n))) / (n + a);
}

/**
 * Limits of the score interval with squared deviate A: roots of a quadratic in π. The lower root is p̂²n/(n+A) over the
 * upper one, so that nothing cancels and x = 0 gives exactly 0.
 */
export function scoreLimits(x: number, n: number, a: number): Limits {
  const upper = upperRoot(x, n, a);
  return { lower: ((x / n) * x) / (n + a) / upper, upper };
}

/** Wilson 1927, doi:10.1080/01621459.1927.10502953: the values of π that the score test does not reject. */
export function wilson(x: number, n: number, level: number): Limits {
  const z = criticalZ(level);
  return scoreLimits(x, n, z * z);
}
