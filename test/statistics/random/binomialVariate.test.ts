import { describe, expect, it } from "vitest";
import { binomialVariate, randomStream } from "../../../src/statistics/random/index.ts";

/** Exact binomial probabilities by recurrence from the mode, independent of the sampler. */
function probabilities(n: number, p: number): number[] {
  const values: number[] = new Array(n + 1).fill(0);
  const mode = Math.floor((n + 1) * p);
  values[mode] = 1;
  for (let k = mode; k < n; k++) values[k + 1] = ((values[k] ?? 0) * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) values[k - 1] = ((values[k] ?? 0) * k * (1 - p)) / ((n - k + 1) * p);
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** Pearson's statistic over cells of expected count at least 10, standardised by its own degrees of freedom. */
function misfit(n: number, p: number, draws: number, seed: number): number {
  const stream = randomStream("seed", seed);
  const seen: number[] = new Array(n + 1).fill(0);
  for (let i = 0; i < draws; i++) {
    const k = binomialVariate(stream, n, p);
    seen[k] = (seen[k] ?? 0) + 1;
  }
  let statistic = 0;
  let cells = 0;
  let pooledSeen = 0;
  let pooled = 0;
  probabilities(n, p).forEach((probability, k) => {
    pooledSeen += seen[k] ?? 0;
    pooled += probability * draws;
    if (pooled < 10) return;
    statistic += (pooledSeen - pooled) ** 2 / pooled;
    cells++;
    pooledSeen = 0;
    pooled = 0;
  });
  return (statistic - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

describe("binomialVariate", () => {
  it("follows the binomial distribution by inversion and by rejection", () => {
    for (const [n, p] of [
      [1, 0.5],
      [7, 0.3],
      [30, 0.02],
      [25, 0.4],
      [40, 0.5],
      [1000, 0.03],
      [5000, 0.37],
      [900, 0.93],
    ] as const)
      expect(Math.abs(misfit(n, p, 200_000, 11)), `n ${n}, p ${p}`).toBeLessThan(4);
  });

  it("would notice a distribution that is off by a hundredth", () => {
    const stream = randomStream("seed", 3);
    let sum = 0;
    for (let i = 0; i < 200_000; i++) sum += binomialVariate(stream, 1000, 0.31);
    expect(Math.abs(sum / 200_000 - 300) / Math.sqrt((1000 * 0.3 * 0.7) / 200_000)).toBeGreaterThan(100);
  });

  it("knows its limits", () => {
    const stream = randomStream("seed", 1);
    expect(binomialVariate(stream, 0, 0.4)).toBe(0);
    expect(binomialVariate(stream, 12, 0)).toBe(0);
    expect(binomialVariate(stream, 12, 1)).toBe(12);
  });
});
