import type { Matrix } from "../linearAlgebra/index.ts";

export interface ScoreStatistic {
  /** u' V⁻ u with a generalised inverse of V. */
  readonly chiSquare: number;
  /** Rank of V: the contrasts about which the data say anything. */
  readonly degreesOfFreedom: number;
}

/** A pivot that keeps less than this share of its diagonal entry belongs to a contrast already taken. */
const DEPENDENT = 1e-10;

/**
 * The quadratic form of a score with its variance, by a Cholesky factorisation that passes over dependent rows.
 * The value does not depend on which rows are passed over, because u lies in the range of V.
 */
export function scoreStatistic(u: ArrayLike<number>, variance: Matrix): ScoreStatistic {
  const n = u.length;
  const rows: { readonly factor: readonly number[]; readonly index: number; readonly solved: number }[] = [];
  let chiSquare = 0;
  for (let i = 0; i < n; i++) {
    const factor: number[] = [];
    let pivot = variance.values[i * n + i] as number;
    let rest = u[i] as number;
    for (const [k, row] of rows.entries()) {
      let entry = variance.values[row.index * n + i] as number;
      for (let l = 0; l < k; l++) entry -= (factor[l] as number) * (row.factor[l] as number);
      entry /= row.factor[k] as number;
      factor.push(entry);
      pivot -= entry * entry;
      rest -= entry * row.solved;
    }
    if (!(pivot > DEPENDENT * (variance.values[i * n + i] as number))) continue;
    const root = Math.sqrt(pivot);
    const solved = rest / root;
    rows.push({ factor: [...factor, root], index: i, solved });
    chiSquare += solved * solved;
  }
  return { chiSquare, degreesOfFreedom: rows.length };
}
