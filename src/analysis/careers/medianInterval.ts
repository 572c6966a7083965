import type { Interval } from "../../quantities/index.ts";
import { binomial } from "../../statistics/index.ts";
import type { TimeToDeath } from "./timesToDeath.ts";

/** Why there is no interval. */
export type WithoutInterval = "too few records" | "open times";

/**
 * Interval for the median of times that are known only as ranges, without any assumption about the times or about why
 * they are known only so: of n times, the k-th shortest and the k-th longest enclose the median with at least the level
 * (sign test), the k-th shortest is not below the k-th of the fewest days, and the k-th longest not above the k-th from
 * the top of the most days.
 */
export function medianInterval(times: readonly TimeToDeath[], level: number): Interval | WithoutInterval {
  const n = times.length;
  const tail = (1 - level) / 2;
  // The largest k with P(fewer than k of n below the median) not above the tail.
  let k = binomial.quantile(tail, n, 0.5);
  while (k > 0 && binomial.cdf(k - 1, n, 0.5) > tail) k -= 1;
  while (binomial.cdf(k, n, 0.5) <= tail) k += 1;
  if (k === 0) return "too few records";
  const fewest = times.map((time) => time.fewest).sort((a, b) => a - b);
  const most = times.map((time) => time.most ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const [lower = 0, upper = Number.POSITIVE_INFINITY] = [fewest[k - 1], most[n - k]];
  if (!Number.isFinite(upper)) return "open times";
  return { lower, upper, level, method: "sign-test" };
}
