/** One stratum's logarithm of unseen over recorded, and its variance; null where it has no estimate. */
export interface LogRatio {
  readonly value: number;
  readonly variance: number;
}

/** Shrunk log ratios, and what they were drawn towards. */
export interface Shrunk {
  readonly strata: readonly LogRatio[];
  readonly mean: number;
  /** Variance between strata. */
  readonly between: number;
}

/**
 * Draws sparse strata towards the others: each log ratio is a draw from a normal with mean μ and variance τ², seen with its
 * own variance (empirical Bayes, τ² by DerSimonian and Laird 1986). The more uncertain a stratum, the more it is drawn; one
 * without an estimate becomes what strata are in general, with all their spread.
 *
 * @returns null with fewer than three strata that have an estimate: two cannot show how strata vary
 */
export function shrink(ratios: readonly (LogRatio | null)[]): Shrunk | null {
  const known = ratios.filter((ratio) => ratio !== null);
  if (known.length < 3) return null;
  const weights = known.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const fixed = known.reduce((sum, { value }, at) => sum + (weights[at] as number) * value, 0) / total;
  const spread = known.reduce(
    (sum, { value }, at) => sum + (weights[at] as number) * (value - fixed) ** 2,
    0,
  );
  const scale = total - weights.reduce((sum, weight) => sum + weight ** 2, 0) / total;
  const between = Math.max(0, (spread - (known.length - 1)) / scale);
  const random = known.map(({ variance }) => 1 / (variance + between));
  const all = random.reduce((sum, weight) => sum + weight, 0);
  const mean = known.reduce((sum, { value }, at) => sum + (random[at] as number) * value, 0) / all;
  const ofMean = 1 / all;
  return {
    mean,
    between,
    strata: ratios.map((ratio) => {
      if (ratio === null) return { value: mean, variance: between + ofMean };
      const pull = ratio.variance / (ratio.variance + between);
      return {
        value: (1 - pull) * ratio.value + pull * mean,
        variance: (1 - pull) * ratio.variance + pull ** 2 * ofMean,
      };
    }),
  };
}
