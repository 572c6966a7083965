import type { Matrix } from "./Matrix.ts";

/** Ax, added to a start of length `rows` when one is given; written over `into` when that is given. */
export function multiply(
  matrix: Matrix,
  x: ArrayLike<number>,
  start?: Float64Array,
  into?: Float64Array,
): Float64Array {
  const { rows, columns, values } = matrix;
  const product = into ?? new Float64Array(rows);
  for (let i = 0; i < rows; i++) product[i] = start === undefined ? 0 : (start[i] as number);
  for (let j = 0; j < columns; j++) {
    const factor = x[j] as number;
    const column = j * rows;
    for (let i = 0; i < rows; i++)
      product[i] = (product[i] as number) + factor * (values[column + i] as number);
  }
  return product;
}

/** A'x, written over `into` when that is given. */
export function multiplyTransposed(matrix: Matrix, x: Float64Array, into?: Float64Array): Float64Array {
  const { rows, columns, values } = matrix;
  const product = into ?? new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    const column = j * rows;
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += (values[column + i] as number) * (x[i] as number);
    product[j] = sum;
  }
  return product;
}
