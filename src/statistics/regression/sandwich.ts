import { type Matrix, zeroMatrix } from "../linearAlgebra/index.ts";
import type { SettledCovariance } from "./CovarianceChoice.ts";

/**
 * Covariance B M B of an estimate: bread B, the inverse Fisher information, and meat M, the summed products of the
 * scores x·s. Newey & West (1987), Econometrica 55, 703–708; Zeileis (2004), J. Stat. Softw. 11(10).
 *
 * @param matrix design, rows in the order of time
 * @param scores the derivative of the log-likelihood in the linear predictor, one an observation
 * @param bread inverse Fisher information, columns of the design
 */
export function sandwich(
  matrix: Matrix,
  scores: Float64Array,
  bread: Matrix,
  choice: Exclude<SettledCovariance, { type: "model" }>,
): Matrix {
  const { rows: n, columns: p } = matrix;
  // Rows of B x·s: the influence of each observation. Working with these keeps the product symmetric and positive.
  const influence = Array.from({ length: p }, (_, a) => {
    const column = new Float64Array(n);
    for (let b = 0; b < p; b++) {
      const weight = bread.values[b * p + a] as number;
      for (let i = 0; i < n; i++)
        column[i] =
          (column[i] as number) + weight * (matrix.values[b * n + i] as number) * (scores[i] as number);
    }
    return column;
  });
  const lag = choice.type === "newey-west" ? choice.lag : 0;
  const factor = choice.adjust ? n / (n - p) : 1;
  const covariance = zeroMatrix(p, p);
  for (let a = 0; a < p; a++)
    for (let b = a; b < p; b++) {
      const left = influence[a] as Float64Array;
      const right = influence[b] as Float64Array;
      let sum = laggedProduct(left, right, 0);
      for (let l = 1; l <= lag; l++)
        sum += (1 - l / (lag + 1)) * (laggedProduct(left, right, l) + laggedProduct(right, left, l));
      covariance.values[a * p + b] = factor * sum;
      covariance.values[b * p + a] = factor * sum;
    }
  return covariance;
}

function laggedProduct(a: Float64Array, b: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < a.length; i++) sum += (a[i] as number) * (b[i - lag] as number);
  return sum;
}
