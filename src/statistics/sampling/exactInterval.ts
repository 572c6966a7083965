import { beta, hypergeometric } from "../distributions/index.ts";
import type { DesignInterval } from "./designInterval.ts";

/**
 * Exact central interval of a proportion from a simple random sample: Clopper–Pearson 1934, or with a known
 * population the numbers of successes in it that neither tail of the hypergeometric distribution rules out.
 */
export function exactInterval(
  x: number,
  n: number,
  population: number | undefined,
  level: number,
): DesignInterval {
  const tail = (1 - level) / 2;
  const [lower, upper] =
    population === undefined
      ? [
          x === 0 ? 0 : beta.quantile(tail, x, n - x + 1),
          x === n ? 1 : beta.quantile(tail, x + 1, n - x, { tail: "upper" }),
        ]
      : finite(x, n, population, tail).map((count) => count / population);
  return {
    kind: "interval",
    method: "exact",
    level,
    lower: lower as number,
    upper: upper as number,
    unclipped: null,
  };
}

function finite(x: number, n: number, population: number, tail: number): readonly [number, number] {
  // Both tails are monotone in the number of successes, so halving finds where each is no longer too small.
  const smallest = firstFrom(
    x,
    population - (n - x),
    (count) => x === 0 || hypergeometric.cdf(x - 1, count, population - count, n, { tail: "upper" }) > tail,
  );
  const notMirrored = firstFrom(
    n - x,
    population - x,
    (others) => x === n || hypergeometric.cdf(x, population - others, others, n) > tail,
  );
  return [smallest, population - notMirrored];
}

/** Smallest whole number from `from` to `to` at which a condition holds that holds at `to`. */
function firstFrom(from: number, to: number, holds: (count: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
