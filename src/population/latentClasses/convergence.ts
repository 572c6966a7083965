/** How well several chains agree, and how many independent draws they are worth. */
export interface Convergence {
  /** Split R̂ (Gelman and others 2013; Vehtari and others 2021): 1 when chains and their halves agree. */
  readonly rHat: number;
  readonly effectiveSampleSize: number;
}

/** Split R̂ and effective sample size of the logarithms of the draws (initial monotone sequence, Geyer 1992). */
export function convergenceOf(chains: readonly Float64Array[]): Convergence {
  const halves = chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2);
    return [chain.slice(0, half), chain.slice(chain.length - half)].map((part) =>
      part.map((value) => Math.log(value + 1)),
    );
  });
  const n = halves[0]?.length ?? 0;
  const m = halves.length;
  const means = halves.map(meanOf);
  const grand = means.reduce((sum, mean) => sum + mean, 0) / m;
  const between = (n / (m - 1)) * means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  const variances = halves.map((half, at) => autocovariance(half, means[at] as number, 0) * (n / (n - 1)));
  const within = variances.reduce((sum, variance) => sum + variance, 0) / m;
  if (!(within > 0)) return { rHat: between > 0 ? Number.POSITIVE_INFINITY : 1, effectiveSampleSize: m * n };
  const pooled = ((n - 1) / n) * within + between / n;
  const correlation = (lag: number) =>
    1 -
    (within - halves.reduce((sum, half, at) => sum + autocovariance(half, means[at] as number, lag), 0) / m) /
      pooled;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < n; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1);
    if (pair <= 0) break;
    least = Math.min(least, pair);
    sum += least;
  }
  const time = Math.max(2 * sum - 1, 1 / Math.log10(m * n));
  return { rHat: Math.sqrt(pooled / within), effectiveSampleSize: (m * n) / time };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function autocovariance(values: Float64Array, mean: number, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++)
    sum += ((values[i] as number) - mean) * ((values[i - lag] as number) - mean);
  return sum / values.length;
}
