import { poisson } from "../../distributions/index.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Poisson sums about the mean x, over x − c … x + c; widened by one step at a time. */
interface TruncatedSums {
  readonly mean: number;
  /** Probability, and Σ p dʳ for r = 1 … 4 with d the distance from x. */
  inside: number;
  first: number;
  second: number;
  third: number;
  fourth: number;
  /** Probabilities at x − c and x + c. */
  low: number;
  high: number;
}

/**
 * Sison and Glaz 1995, doi:10.1080/01621459.1995.10476521: the smallest c for which all k counts stay within ±c of those
 * observed with the probability asked for; the probability is that of truncated Poisson counts given their sum, by an
 * Edgeworth expansion. Moments are summed about the mean: from factorial moments, as R's packages do it, they cancel.
 * A category that holds every count gets [1, 1]: faithful to the algorithm, useless as an interval.
 */
export function sisonGlaz(counts: readonly number[], n: number, level: number): readonly Limits[] {
  const sums = counts.map(startAt);
  // Far beyond any deviation of a count; the expansion is constant from there on.
  const widest = Math.min(n, Math.ceil(50 + 20 * Math.sqrt(n)));
  let below = 0;
  for (let c = 1; c <= widest; c++) {
    for (const sum of sums) widen(sum, c);
    const coverage = coverageOf(sums, n);
    // The expansion can overshoot for small c: the crossing of the level is what counts.
    if (coverage > level && below < level) {
      const extra = (level - below) / (coverage - below);
      return counts.map((x) => ({
        lower: Math.max(0, (x - (c - 1)) / n),
        upper: Math.min(1, (x + (c - 1) + 2 * extra) / n),
      }));
    }
    below = coverage;
  }
  return counts.map(() => ({ lower: 0, upper: 1 }));
}

function startAt(mean: number): TruncatedSums {
  const p = poisson.density(mean, mean);
  return { mean, inside: p, first: 0, second: 0, third: 0, fourth: 0, low: p, high: p };
}

/** Adds the two outcomes at distance c; below 0 there is none. */
function widen(sum: TruncatedSums, c: number): void {
  sum.high *= sum.mean / (sum.mean + c);
  sum.low *= Math.max(0, sum.mean - c + 1) / sum.mean || 0;
  const even = sum.high + sum.low;
  const odd = sum.high - sum.low;
  sum.inside += even;
  sum.first += odd * c;
  sum.second += even * c ** 2;
  sum.third += odd * c ** 3;
  sum.fourth += even * c ** 4;
}

/** P(all counts inside), given that they sum to n. */
function coverageOf(sums: readonly TruncatedSums[], n: number): number {
  let shift = 0;
  let variance = 0;
  let third = 0;
  let fourth = 0;
  let inside = 1;
  for (const sum of sums) {
    const a = sum.first / sum.inside;
    const b = sum.second / sum.inside;
    const c = sum.third / sum.inside;
    const d = sum.fourth / sum.inside;
    const spread = b - a * a;
    shift += a;
    variance += spread;
    third += c - 3 * a * b + 2 * a ** 3;
    fourth += d - 4 * a * c + 6 * a * a * b - 3 * a ** 4 - 3 * spread ** 2;
    inside *= sum.inside;
  }
  const z = -shift / Math.sqrt(variance);
  const skewness = third / variance ** 1.5;
  const excess = fourth / variance ** 2;
  const z2 = z * z;
  const polynomial =
    1 +
    (skewness * z * (z2 - 3)) / 6 +
    (excess * (z2 * z2 - 6 * z2 + 3)) / 24 +
    (skewness * skewness * (z2 * z2 * z2 - 15 * z2 * z2 + 45 * z2 - 15)) / 72;
  const density = (polynomial * Math.exp(-z2 / 2)) / Math.sqrt(2 * Math.PI);
  return (inside * density) / Math.sqrt(variance) / poisson.density(n, n);
}
