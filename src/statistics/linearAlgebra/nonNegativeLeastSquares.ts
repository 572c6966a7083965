import { applyQTransposed, solveR } from "./applyFactors.ts";
import { type Matrix, subMatrix } from "./Matrix.ts";
import { qrFactorization } from "./qrFactorization.ts";

/**
 * Minimises |A x − b| over x ≥ 0 by the active set method of Lawson & Hanson (1974), Solving Least Squares
 * Problems, chapter 23. Finite and exact up to rounding; made for few rows and any number of columns.
 *
 * @returns x and the residual b − A x
 */
export function nonNegativeLeastSquares(
  matrix: Matrix,
  b: Float64Array,
): { readonly solution: Float64Array; readonly residual: Float64Array } {
  const { rows, columns, values } = matrix;
  const x = new Float64Array(columns);
  const passive: number[] = [];
  const allRows = Int32Array.from({ length: rows }, (_, i) => i);
  const scale = Math.max(...b.map(Math.abs), Number.MIN_VALUE);
  let residual: Float64Array = b.slice();
  for (let step = 0; step < 10 * (rows + columns) + 100; step++) {
    const entering = mostPromising(values, rows, columns, residual, passive, 1e-10 * scale);
    if (entering === null) break;
    passive.push(entering);
    for (;;) {
      const part = subMatrix(matrix, allRows, passive);
      const qr = qrFactorization(part);
      const rhs = b.slice();
      applyQTransposed(qr, rhs);
      const inOrder = solveR(qr, rhs);
      const trial = new Float64Array(passive.length);
      inOrder.forEach((value, k) => {
        trial[qr.pivot[k] as number] = value;
      });
      const blocked = passive.filter((_, k) => (trial[k] as number) <= 0);
      if (blocked.length === 0) {
        passive.forEach((column, k) => {
          x[column] = trial[k] as number;
        });
        break;
      }
      let share = 1;
      passive.forEach((column, k) => {
        const from = x[column] as number;
        if ((trial[k] as number) <= 0) share = Math.min(share, from / (from - (trial[k] as number)));
      });
      passive.forEach((column, k) => {
        x[column] = (x[column] as number) + share * ((trial[k] as number) - (x[column] as number));
      });
      for (let k = passive.length - 1; k >= 0; k--) {
        const column = passive[k] as number;
        if ((trial[k] as number) <= 0 && (x[column] as number) <= 1e-15) {
          x[column] = 0;
          passive.splice(k, 1);
        }
      }
      if (passive.length === 0) break;
    }
    residual = residualOf(matrix, x, b);
  }
  return { solution: x, residual };
}

function mostPromising(
  values: Float64Array,
  rows: number,
  columns: number,
  residual: Float64Array,
  passive: readonly number[],
  threshold: number,
): number | null {
  let best: number | null = null;
  let bestGain = threshold;
  for (let j = 0; j < columns; j++) {
    if (passive.includes(j)) continue;
    let gain = 0;
    for (let i = 0; i < rows; i++) gain += (values[j * rows + i] as number) * (residual[i] as number);
    if (gain > bestGain) {
      bestGain = gain;
      best = j;
    }
  }
  return best;
}

function residualOf(matrix: Matrix, x: Float64Array, b: Float64Array): Float64Array {
  const residual = b.slice();
  for (let j = 0; j < matrix.columns; j++) {
    const value = x[j] as number;
    if (value === 0) continue;
    for (let i = 0; i < matrix.rows; i++)
      residual[i] = (residual[i] as number) - value * (matrix.values[j * matrix.rows + i] as number);
  }
  return residual;
}
