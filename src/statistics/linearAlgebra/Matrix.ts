/** A dense matrix stored column after column, so that a column is one contiguous run of numbers. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Element (i, j) is `values[j * rows + i]`. */
  readonly values: Float64Array;
}

/** A matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/**
 * A matrix from its columns, each of `rows` numbers.
 *
 * @evidence test/statistics/linearAlgebra/qrFactorization.test.ts, the matrices it factorises
 */
export function matrixFromColumns(rows: number, columns: readonly ArrayLike<number>[]): Matrix {
  const matrix = zeroMatrix(rows, columns.length);
  for (const [j, column] of columns.entries()) {
    // A loop: `set` takes ten times as long for plain arrays.
    for (let i = 0; i < rows; i++) matrix.values[j * rows + i] = column[i] as number;
  }
  return matrix;
}

/** The rows of a small matrix as plain arrays, for results that are printed or written as JSON. */
export function matrixToRows(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.columns }, (_, j) => matrix.values[j * matrix.rows + i] as number),
  );
}

/** The chosen rows and columns of a matrix, in the order asked for. */
export function subMatrix(matrix: Matrix, rows: ArrayLike<number>, columns: ArrayLike<number>): Matrix {
  const part = zeroMatrix(rows.length, columns.length);
  for (let j = 0; j < columns.length; j++)
    for (let i = 0; i < rows.length; i++)
      part.values[j * rows.length + i] = matrix.values[
        (columns[j] as number) * matrix.rows + (rows[i] as number)
      ] as number;
  return part;
}
