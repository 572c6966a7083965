import type { Matrix } from "./Matrix.ts";

/**
 * A = QR by Householder reflections (Golub & Van Loan, Matrix Computations, 4th ed., 5.2).
 * Columns that depend on the ones before them are moved behind the others, as in LINPACK's `dqrdc2`:
 * the columns named first stay in the model, the later copy is reported.
 */
export interface QrFactorization {
  readonly rows: number;
  readonly columns: number;
  /** R on and above the diagonal, Householder vectors below it, in pivoted column order. */
  readonly factors: Float64Array;
  /** Multiplier of each reflection; 0 where none was needed. */
  readonly multipliers: Float64Array;
  /** `pivot[k]` is the original column at place k; places from `rank` on are the dependent ones. */
  readonly pivot: Int32Array;
  readonly rank: number;
}

/**
 * Factorises a matrix; `values` of the matrix are left as they are.
 *
 * @param tolerance a column is dependent when what remains of its length after removing the earlier columns is
 *   below `tolerance` of it. 1e-12 keeps NIST's Filip (5e-8 of its last column remains) and drops copies (about 1e-16).
 *
 * @evidence test/statistics/linearAlgebra/qrFactorization.test.ts, products lead back, dependent columns are found
 */
export function qrFactorization(matrix: Matrix, tolerance = 1e-12): QrFactorization {
  return factorizeInPlace(matrix.rows, matrix.columns, matrix.values.slice(), tolerance);
}

/** As `qrFactorization`, but overwrites `values`: for iterations that fill the same workspace again. */
export function factorizeInPlace(
  rows: number,
  columns: number,
  values: Float64Array,
  tolerance: number,
): QrFactorization {
  const multipliers = new Float64Array(columns);
  const pivot = Int32Array.from({ length: columns }, (_, j) => j);
  const lengths = new Float64Array(columns);
  for (let j = 0; j < columns; j++) lengths[j] = columnLength(values, j * rows, j * rows + rows);

  let candidates = columns;
  let k = 0;
  while (k < Math.min(candidates, rows)) {
    const remaining = columnLength(values, k * rows + k, k * rows + rows);
    if (remaining === 0 || remaining < tolerance * (lengths[k] as number)) {
      moveToEnd(values, rows, columns, k, pivot, lengths);
      candidates--;
      continue;
    }
    reflect(values, rows, columns, k, remaining, multipliers);
    k++;
  }
  return { rows, columns, factors: values, multipliers, pivot, rank: k };
}

function reflect(
  values: Float64Array,
  rows: number,
  columns: number,
  k: number,
  length: number,
  multipliers: Float64Array,
): void {
  const start = k * rows + k;
  const end = k * rows + rows;
  const head = values[start] as number;
  const diagonal = head > 0 ? -length : length;
  // v = (1, x₂/(x₁ − α), …) and H = I − m v v': the head is divided out so that v₁ = 1 need not be stored.
  const divisor = head - diagonal;
  for (let i = start + 1; i < end; i++) values[i] = (values[i] as number) / divisor;
  const multiplier = -divisor / diagonal;
  multipliers[k] = multiplier;
  values[start] = diagonal;
  for (let j = k + 1; j < columns; j++) {
    const shift = (j - k) * rows;
    let sum = values[start + shift] as number;
    for (let i = start + 1; i < end; i++) sum += (values[i] as number) * (values[i + shift] as number);
    sum *= multiplier;
    values[start + shift] = (values[start + shift] as number) - sum;
    for (let i = start + 1; i < end; i++)
      values[i + shift] = (values[i + shift] as number) - sum * (values[i] as number);
  }
}

function columnLength(values: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += (values[i] as number) * (values[i] as number);
  return Math.sqrt(sum);
}

function moveToEnd(
  values: Float64Array,
  rows: number,
  columns: number,
  k: number,
  pivot: Int32Array,
  lengths: Float64Array,
): void {
  const column = values.slice(k * rows, k * rows + rows);
  values.copyWithin(k * rows, (k + 1) * rows, columns * rows);
  values.set(column, (columns - 1) * rows);
  const moved = pivot[k] as number;
  pivot.copyWithin(k, k + 1);
  pivot[columns - 1] = moved;
  const length = lengths[k] as number;
  lengths.copyWithin(k, k + 1);
  lengths[columns - 1] = length;
}
