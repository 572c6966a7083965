import { type Matrix, zeroMatrix } from "./Matrix.ts";

/** Rows handled together, so that a block of every column stays in the fastest cache. */
const BLOCK = 256;

/**
 * A'WA for a diagonal W, or A'A without weights. It squares the condition number, so it serves to step towards an
 * answer and to show that a matrix is well conditioned; what is printed comes from QR.
 */
export function weightedGram(matrix: Matrix, weights?: Float64Array): Matrix {
  const { rows, columns: p, values } = matrix;
  const gram = zeroMatrix(p, p);
  const weighted = new Float64Array(BLOCK);
  const sums = new Float64Array(2);
  for (let from = 0; from < rows; from += BLOCK) {
    const size = Math.min(BLOCK, rows - from);
    for (let a = 0; a < p; a++) {
      const left = a * rows + from;
      for (let i = 0; i < size; i++)
        weighted[i] =
          (values[left + i] as number) * (weights === undefined ? 1 : (weights[from + i] as number));
      for (let b = a; b < p; b += 2) {
        const second = b + 1 < p ? b + 1 : b;
        dotPair(weighted, values, b * rows + from, second * rows + from, size, sums);
        gram.values[a * p + b] = (gram.values[a * p + b] as number) + (sums[0] as number);
        if (second !== b)
          gram.values[a * p + second] = (gram.values[a * p + second] as number) + (sums[1] as number);
      }
    }
  }
  for (let a = 0; a < p; a++)
    for (let b = a + 1; b < p; b++) gram.values[b * p + a] = gram.values[a * p + b] as number;
  return gram;
}

/** Two columns at once and two running sums each: one sum alone makes every addition wait for the last. */
function dotPair(
  a: Float64Array,
  values: Float64Array,
  left: number,
  right: number,
  size: number,
  sums: Float64Array,
): void {
  let l0 = 0;
  let l1 = 0;
  let r0 = 0;
  let r1 = 0;
  let i = 0;
  for (; i + 1 < size; i += 2) {
    const x = a[i] as number;
    const y = a[i + 1] as number;
    l0 += x * (values[left + i] as number);
    l1 += y * (values[left + i + 1] as number);
    r0 += x * (values[right + i] as number);
    r1 += y * (values[right + i + 1] as number);
  }
  if (i < size) {
    l0 += (a[i] as number) * (values[left + i] as number);
    r0 += (a[i] as number) * (values[right + i] as number);
  }
  sums[0] = l0 + l1;
  sums[1] = r0 + r1;
}
