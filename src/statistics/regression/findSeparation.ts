import {
  cholesky,
  type Matrix,
  matrixFromColumns,
  multiply,
  nonNegativeLeastSquares,
  nullSpace,
  qrFactorization,
  subMatrix,
  weightedGram,
} from "../linearAlgebra/index.ts";

/** Observations whose mean has 0 as its limit, and a direction of the coefficients that leads there. */
export interface Separation {
  /** 0-based, ascending; all have a response of 0. */
  readonly observations: readonly number[];
  /** Adding any multiple of it changes no other mean and lets these fall towards 0. */
  readonly direction: Float64Array;
}

/**
 * Decides whether the likelihood of a log-linear count model has a maximum, exactly and before any iteration.
 * It has none when some combination Xγ is 0 wherever a count was observed and nowhere positive but somewhere
 * negative where none was (Correia, Guimarães & Zylkin 2019, arXiv 1903.01633, proposition 1). Candidates γ lie in
 * the null space of the rows with counts; by Stiemke's lemma a fitting one exists unless B'λ = 0 has a positive
 * solution, and the residual of that non-negative least squares problem is the direction sought.
 *
 * @returns null when the maximum exists
 *
 * @evidence test/statistics/regression/findSeparation.test.ts, against all directions of small designs
 */
export function findSeparation(matrix: Matrix, response: Float64Array): Separation | null {
  const everyColumn = Int32Array.from({ length: matrix.columns }, (_, j) => j);
  const fixed: number[] = [];
  let zeros: number[] = [];
  response.forEach((y, i) => {
    (y > 0 ? fixed : zeros).push(i);
  });
  const separated: number[] = [];
  const direction = new Float64Array(matrix.columns);
  while (zeros.length > 0) {
    const basis = nullSpace(qrFactorization(subMatrix(matrix, fixed, everyColumn)));
    if (basis.columns === 0) break;
    const b = product(subMatrix(matrix, zeros, everyColumn), basis);
    const alpha = separatingCombination(b);
    if (alpha === null) break;
    const moved = zeros.map((_, i) => dotRow(b, i, alpha));
    const largest = Math.max(...moved.map(Math.abs));
    const falling = moved.map((value) => value < -1e-9 * largest);
    if (largest === 0 || !falling.includes(true)) break;
    const added = multiply(basis, alpha).map((value) => value / largest);
    // What already falls must go on falling: the new direction is added in a share that cannot turn it round.
    const share = harmlessShare(matrix, separated, direction, added);
    for (let j = 0; j < matrix.columns; j++)
      direction[j] = (direction[j] as number) + share * (added[j] as number);
    separated.push(...zeros.filter((_, i) => falling[i]));
    // What does not fall along this direction may fall along another: look again without those that did.
    zeros = zeros.filter((_, i) => !falling[i]);
  }
  if (separated.length === 0) return null;
  return { observations: separated.sort((a, b) => a - b), direction };
}

function harmlessShare(
  matrix: Matrix,
  separated: readonly number[],
  direction: Float64Array,
  added: Float64Array,
): number {
  let share = 1;
  for (const i of separated) {
    const rise = dotRow(matrix, i, added);
    if (rise > 0) share = Math.min(share, (-0.5 * dotRow(matrix, i, direction)) / rise);
  }
  return share;
}

/** True when A'A, weighted, is so well conditioned that the columns are independent beyond doubt: the common case, fast. */
export function isPlainlyRegular(matrix: Matrix, weights?: Float64Array): boolean {
  return cholesky(weightedGram(matrix, weights), 1e-7) !== null;
}

/** α with Bα ≤ 0 and not all 0, or null when there is none. */
function separatingCombination(b: Matrix): Float64Array | null {
  const transposed = matrixFromColumns(
    b.columns,
    Array.from({ length: b.rows }, (_, i) =>
      Float64Array.from({ length: b.columns }, (_, j) => b.values[j * b.rows + i] as number),
    ),
  );
  const sums = new Float64Array(b.columns);
  let size = 0;
  for (let j = 0; j < b.columns; j++)
    for (let i = 0; i < b.rows; i++) {
      const value = b.values[j * b.rows + i] as number;
      sums[j] = (sums[j] as number) + value;
      size += Math.abs(value);
    }
  if (size === 0) return null;
  // B'(1 + λ) = 0 with λ ≥ 0 ⇔ all weights positive: λ minimises |B'λ − (−B'1)|.
  const { residual } = nonNegativeLeastSquares(
    transposed,
    sums.map((value) => -value),
  );
  // residual = −B'(1 + λ); the direction is α = −B'(1 + λ), along which Bα ≤ 0.
  return Math.hypot(...residual) <= 1e-9 * size ? null : residual;
}

/** Rows of the design along the basis; what only rounding keeps from 0 beside its own terms is 0. */
function product(a: Matrix, b: Matrix): Matrix {
  return matrixFromColumns(
    a.rows,
    Array.from({ length: b.columns }, (_, j) => {
      const column = new Float64Array(a.rows);
      for (let i = 0; i < a.rows; i++) {
        let sum = 0;
        let size = 0;
        for (let k = 0; k < a.columns; k++) {
          const term = (a.values[k * a.rows + i] as number) * (b.values[j * b.rows + k] as number);
          sum += term;
          size += Math.abs(term);
        }
        column[i] = Math.abs(sum) <= 1e-10 * size ? 0 : sum;
      }
      return column;
    }),
  );
}

function dotRow(matrix: Matrix, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < matrix.columns; j++)
    sum += (matrix.values[j * matrix.rows + row] as number) * (vector[j] as number);
  return sum;
}
