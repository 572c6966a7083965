import { logRatio, type Scaled } from "./Scaled.ts";
import type { Target } from "./tails.ts";

/** Rounding of a probability that was itself computed from a count must not move the count: 64 units, as R. */
const SLACK = 64 * 2 ** -52;

/**
 * Smallest count k whose lower tail reaches the target (or whose upper tail is at or below it).
 * Doubling steps away from `start`, then interpolation on the log scale inside the bracket.
 */
export function searchCount(
  target: Target,
  start: number,
  spread: number,
  largest: number,
  evaluate: (k: number) => Scaled,
): number {
  const goal: Scaled = { exponent: target.log, factor: 1 };
  const sign = target.tail === "lower" ? 1 : -1;
  const slack = Math.min(0.5, Math.max(SLACK, target.rounding));
  // Positive once k is large enough.
  const surplus = (k: number): number => {
    if (k < 0) return -Infinity;
    if (k >= largest) return Infinity;
    const tail = evaluate(k);
    if (tail.exponent.hi === -Infinity) return -sign * Infinity;
    return sign * logRatio(tail, goal) + slack;
  };
  const first = Math.min(Math.max(Math.floor(start), 0), largest);
  let low = first;
  let lowValue = surplus(first);
  let high = low;
  let highValue = lowValue;
  let step = Math.max(1, Math.floor(spread));
  if (lowValue < 0) {
    while (highValue < 0) {
      low = high;
      lowValue = highValue;
      high = Math.min(high + step, largest);
      highValue = surplus(high);
      step *= 2;
    }
  } else {
    while (lowValue >= 0) {
      high = low;
      highValue = lowValue;
      low = Math.max(low - step, -1);
      lowValue = surplus(low);
      step *= 2;
    }
  }
  for (let round = 0; high - low > 1; round++) {
    const usable = Number.isFinite(lowValue) && Number.isFinite(highValue) && round % 3 !== 2;
    const share = usable ? -lowValue / (highValue - lowValue) : 0.5;
    const middle = Math.min(high - 1, Math.max(low + 1, Math.round(low + share * (high - low))));
    // Beyond 2⁵³ two neighbouring doubles are more than 1 apart.
    if (middle <= low || middle >= high) break;
    const value = surplus(middle);
    if (value < 0) {
      low = middle;
      lowValue = value;
    } else {
      high = middle;
      highValue = value;
    }
  }
  return high;
}

/** Cornish–Fisher start from mean, standard deviation and skewness (Abramowitz and Stegun 26.2.49). */
export function cornishFisher(z: number, mean: number, deviation: number, skewness: number): number {
  return mean + deviation * (z + (skewness * (z * z - 1)) / 6);
}
