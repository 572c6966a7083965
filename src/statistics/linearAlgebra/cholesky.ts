import type { Matrix } from "./Matrix.ts";

/**
 * Solves A x = b for a small symmetric positive definite A by Cholesky's decomposition A = LL'.
 * Returns null when A is not positive definite: the caller decides what that means.
 */
export function solveCholesky(matrix: Matrix, b: ArrayLike<number>): Float64Array | null {
  const factor = cholesky(matrix);
  if (factor === null) return null;
  const n = matrix.rows;
  const x = Float64Array.from({ length: n }, (_, i) => b[i] as number);
  for (let i = 0; i < n; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[k * n + i] as number) * (x[k] as number);
    x[i] = sum / (factor[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < n; k++) sum -= (factor[i * n + k] as number) * (x[k] as number);
    x[i] = sum / (factor[i * n + i] as number);
  }
  return x;
}

/** The lower triangle L of A = LL', column after column, or null when a pivot is lost to rounding. */
export function cholesky(matrix: Matrix): Float64Array | null {
  const n = matrix.rows;
  const factor = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const own = matrix.values[j * n + j] as number;
    let pivot = own;
    for (let k = 0; k < j; k++) pivot -= (factor[k * n + j] as number) ** 2;
    if (!(pivot > 1e-14 * Math.abs(own))) return null;
    const root = Math.sqrt(pivot);
    factor[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = matrix.values[j * n + i] as number;
      for (let k = 0; k < j; k++) sum -= (factor[k * n + i] as number) * (factor[k * n + j] as number);
      factor[j * n + i] = sum / root;
    }
  }
  return factor;
}
