import { solveR } from "./applyFactors.ts";
import { type Matrix, matrixFromColumns } from "./Matrix.ts";
import type { QrFactorization } from "./qrFactorization.ts";

/**
 * A basis of the vectors g with A g = 0, one column a dependent column of A: 1 at the dependent column, minus its
 * combination of the independent ones elsewhere. So a column also says how a dependent column is made.
 */
export function nullSpace(qr: QrFactorization): Matrix {
  const { rows, columns, rank, factors, pivot } = qr;
  const basis = Array.from({ length: columns - rank }, (_, d) => {
    const dependent = rank + d;
    const combination = solveR(
      qr,
      Float64Array.from({ length: rank }, (_, i) => factors[dependent * rows + i] as number),
    );
    const vector = new Float64Array(columns);
    vector[pivot[dependent] as number] = 1;
    combination.forEach((value, k) => {
      // What rounding leaves of a zero is below 1e-11 beside entries of order 1; kept, it would flip signs.
      vector[pivot[k] as number] = Math.abs(value) < 1e-11 ? 0 : -value;
    });
    return vector;
  });
  return matrixFromColumns(columns, basis);
}
