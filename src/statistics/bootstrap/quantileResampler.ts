import { requireProbability } from "../arguments.ts";
import { betaVariate, type RandomStream, uniformVariate } from "../random/index.ts";
import type { Resampler } from "./Resampler.ts";

/**
 * A quantile, whose replicates are drawn without resampling: the k-th smallest of n values drawn with replacement is
 * the value at the rank ⌊n U⌋, with U the k-th smallest of n uniform numbers, which has a Beta(k, n − k + 1)
 * distribution. One replicate costs the same for ten values and for ten million.
 */
export function quantileResampler(values: Float64Array, probability: number): Resampler {
  requireProbability("statistic.probability", probability);
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const { rank, share } = placeOf(n, probability);
  const at = (u: number) => sorted[Math.min(n - 1, Math.floor(u * n))] as number;
  const without = withoutOne(sorted, probability);
  return {
    estimate: between(sorted[rank] as number, sorted[rank + 1] as number, share),
    draw(stream: RandomStream) {
      const lower = betaVariate(stream, rank + 1, n - rank);
      if (share === 0) return at(lower);
      // The next of the uniform numbers above `lower` is their smallest.
      const upper = lower + (1 - lower) * -Math.expm1(Math.log(uniformVariate(stream)) / (n - rank - 1));
      return between(at(lower), at(upper), share);
    },
    leftOut: { size: without.length, at: (index) => without[index] as (typeof without)[number] },
  };
}

/** The lower of the two neighbours of a quantile, as a 0-based rank, and the share of the way to the upper one. */
function placeOf(n: number, probability: number): { readonly rank: number; readonly share: number } {
  const place = (n - 1) * probability;
  const nearest = Math.round(place);
  // 0.07 · 100 is a little more than 7.
  if (Math.abs(place - nearest) <= 1e-15 * place) return { rank: nearest, share: 0 };
  return { rank: Math.floor(place), share: place - Math.floor(place) };
}

/** What is left depends only on whether the value left out stood below, between or above the two neighbours. */
function withoutOne(sorted: Float64Array, probability: number) {
  const n = sorted.length;
  if (n === 1) return [];
  const { rank, share } = placeOf(n - 1, probability);
  const from = (lower: number, upper: number) =>
    between(sorted[lower] as number, sorted[upper] as number, share);
  return [
    { value: from(rank + 1, rank + 2), count: rank + 1 },
    { value: from(rank, rank + 2), count: 1 },
    { value: from(rank, rank + 1), count: n - rank - 2 },
  ].filter(({ count }) => count > 0);
}

/** Part of the way from a to b; b is not looked at for a share of 0. */
function between(a: number, b: number, share: number): number {
  if (share === 0 || a === b) return a;
  const sum = a + b;
  if (share === 0.5 && Number.isFinite(sum)) return sum / 2;
  return a * (1 - share) + b * share;
}
