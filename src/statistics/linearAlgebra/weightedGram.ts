import { type Matrix, zeroMatrix } from "./Matrix.ts";

/** Rows handled together, so that a block of every column stays in the fastest cache. */
const BLOCK = 256;

// Asked for once: for a small matrix the memory would take longer than the sums.
const weighted = new Float64Array(BLOCK);
const sums = new Float64Array(4);

/**
 * A'WA for a diagonal W, or A'A without weights. It squares the condition number, so it serves to step towards an
 * answer and to show that a matrix is well conditioned; what is printed comes from QR.
 *
 * @param into a p × p matrix to write the product over; a new one without it
 *
 * @evidence test/statistics/linearAlgebra/weightedGram.test.ts, equal to the product written out
 */
export function weightedGram(
  matrix: Matrix,
  weights?: Float64Array,
  into: Matrix = zeroMatrix(matrix.columns, matrix.columns),
): Matrix {
  const { rows, columns: p, values } = matrix;
  const gram = into;
  gram.values.fill(0);
  for (let from = 0; from < rows; from += BLOCK) {
    const size = Math.min(BLOCK, rows - from);
    for (let a = 0; a < p; a++) {
      const left = a * rows + from;
      for (let i = 0; i < size; i++)
        weighted[i] =
          (values[left + i] as number) * (weights === undefined ? 1 : (weights[from + i] as number));
      for (let b = a; b < p; b += 4) {
        const last = Math.min(b + 3, p - 1);
        dotFour(values, rows, from, b, last, size);
        for (let k = b; k <= last; k++)
          gram.values[a * p + k] = (gram.values[a * p + k] as number) + (sums[k - b] as number);
      }
    }
  }
  for (let a = 0; a < p; a++)
    for (let b = a + 1; b < p; b++) gram.values[b * p + a] = gram.values[a * p + b] as number;
  return gram;
}

/** `weighted` with up to four columns at once, into `sums`: one sum alone makes every addition wait for the last. */
function dotFour(
  values: Float64Array,
  rows: number,
  from: number,
  first: number,
  last: number,
  size: number,
): void {
  const start = (k: number) => Math.min(first + k, last) * rows + from;
  const [p, q, r, s] = [start(0), start(1), start(2), start(3)];
  let [sumP, sumQ, sumR, sumS] = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const x = weighted[i] as number;
    sumP += x * (values[p + i] as number);
    sumQ += x * (values[q + i] as number);
    sumR += x * (values[r + i] as number);
    sumS += x * (values[s + i] as number);
  }
  sums[0] = sumP;
  sums[1] = sumQ;
  sums[2] = sumR;
  sums[3] = sumS;
}
