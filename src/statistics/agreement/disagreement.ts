/** How far apart two codes are: unequal or not, by the ranks between them, by their difference, or by their share. */
export type AgreementMetric = "nominal" | "ordinal" | "interval" | "ratio";

/** The codes of one unit, as places in the list of codes and how many raters chose each. */
export interface UnitCodes {
  readonly codes: Int32Array;
  readonly counts: Float64Array;
  /** Codes given to the unit, at least 2. */
  readonly total: number;
}

export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
  /** Codes that stand beside another one of the same unit. */
  readonly pairable: number;
}

/**
 * Observed and expected disagreement of Krippendorff's alpha, over the chosen units:
 * D_o = (1/n) Σ_u 1/(m_u − 1) Σ n_uc n_uk δ²(c, k) and D_e = 1/(n(n − 1)) Σ n_c n_k δ²(c, k), both over ordered pairs.
 *
 * @param positions the number each code stands for; not read by the nominal and ordinal metrics
 */
export function disagreement(
  units: readonly UnitCodes[],
  chosen: ArrayLike<number>,
  positions: Float64Array,
  metric: AgreementMetric,
): Disagreement {
  const totals = new Float64Array(positions.length);
  let n = 0;
  for (let i = 0; i < chosen.length; i++) {
    const { codes, counts, total } = units[chosen[i] as number] as UnitCodes;
    n += total;
    for (let c = 0; c < codes.length; c++)
      totals[codes[c] as number] = (totals[codes[c] as number] as number) + (counts[c] as number);
  }
  const at = metric === "ordinal" ? middleRanks(totals) : positions;
  const everyCode = Int32Array.from(totals, (_, c) => c);
  let observed = 0;
  for (let i = 0; i < chosen.length; i++) {
    const { codes, counts, total } = units[chosen[i] as number] as UnitCodes;
    observed += pairDistance(codes, counts, at, metric) / (total - 1);
  }
  return {
    observed: observed / n,
    expected: pairDistance(everyCode, totals, at, metric) / (n * (n - 1)),
    pairable: n,
  };
}

/** Σ n_c n_k δ²(c, k) over ordered pairs of codes. */
function pairDistance(
  codes: Int32Array,
  counts: Float64Array,
  at: Float64Array,
  metric: AgreementMetric,
): number {
  if (codes.length < 2) return 0;
  switch (metric) {
    case "nominal": {
      const total = counts.reduce((sum, count) => sum + count, 0);
      return counts.reduce((sum, count) => sum + count * (total - count), 0);
    }
    case "ordinal":
    case "interval": {
      // Σ over pairs of squared differences is 2n times the sum of squares about the mean.
      const origin = at[codes[0] as number] as number;
      let total = 0;
      let mean = 0;
      for (let c = 0; c < codes.length; c++) {
        total += counts[c] as number;
        mean += (counts[c] as number) * ((at[codes[c] as number] as number) - origin);
      }
      if (total === 0) return 0;
      mean /= total;
      let squares = 0;
      for (let c = 0; c < codes.length; c++)
        squares += (counts[c] as number) * ((at[codes[c] as number] as number) - origin - mean) ** 2;
      return 2 * total * squares;
    }
    case "ratio": {
      let sum = 0;
      for (let c = 0; c < codes.length; c++)
        for (let k = 0; k < c; k++) {
          const x = at[codes[c] as number] as number;
          const y = at[codes[k] as number] as number;
          sum += 2 * (counts[c] as number) * (counts[k] as number) * ((x - y) / (x + y)) ** 2;
        }
      return sum;
    }
  }
}

/** Codes before each code plus half of its own: their differences are the ordinal distances. */
function middleRanks(totals: Float64Array): Float64Array {
  let before = 0;
  return totals.map((total) => {
    const rank = before + total / 2;
    before += total;
    return rank;
  });
}
