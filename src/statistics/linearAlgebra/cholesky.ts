import type { Matrix } from "./Matrix.ts";

/**
 * The lower triangle L of A = LL' for a small symmetric matrix, column after column.
 *
 * @param tolerance smallest share of its diagonal entry that a pivot may keep; 1e-7 accepts condition numbers
 *   up to about 1e7
 * @param into n × n numbers to write the factor over; new ones without it
 * @returns null when A is not positive definite by that measure: the caller decides what that means
 *
 * @evidence test/statistics/regression/poissonRegression.test.ts, solves every step of a fit
 */
export function cholesky(
  matrix: Matrix,
  tolerance = 1e-14,
  into: Float64Array = new Float64Array(matrix.rows * matrix.rows),
): Float64Array | null {
  const n = matrix.rows;
  const factor = into;
  for (let j = 0; j < n; j++) {
    const own = matrix.values[j * n + j] as number;
    let pivot = own;
    for (let k = 0; k < j; k++) pivot -= (factor[k * n + j] as number) ** 2;
    if (!(pivot > tolerance * Math.abs(own))) return null;
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

/**
 * Solves LL'x = b for a factor of `cholesky`; x is written over `into` when that is given.
 *
 * @evidence test/statistics/regression/poissonRegression.test.ts, solves every step of a fit
 */
export function solveCholesky(
  factor: Float64Array,
  b: ArrayLike<number>,
  into: Float64Array = new Float64Array(b.length),
): Float64Array {
  const n = b.length;
  const x = into;
  for (let i = 0; i < n; i++) x[i] = b[i] as number;
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
