import { beta } from "../../distributions/index.ts";
import type { Limits } from "../IntervalEstimate.ts";

/**
 * Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404: π for which x is not in either exact binomial tail of (1−level)/2.
 * Never covers less than its level; exactly 0 for x = 0 and exactly 1 for x = n.
 */
export function clopperPearson(x: number, n: number, level: number): Limits {
  const half = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : beta.quantile(half, x, n - x + 1),
    upper: x === n ? 1 : beta.quantile(half, x + 1, n - x, { tail: "upper" }),
  };
}
