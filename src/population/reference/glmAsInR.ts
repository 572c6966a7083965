import { cholesky, matrixFromColumns, solveCholesky, weightedGram } from "../../statistics/index.ts";
import { poissonDeviance } from "../loglinear/profileInterval.ts";

/**
 * The standard error that R prints for exp(b₀): √(exp b₀ + exp 2b₀ · Var b₀), with Var b₀ from the weights of the step before
 * the last, and the steps ended at a relative change of the deviance below 1e-8, as R's `glm` does. It differs from that of
 * the converged fit in the fifth to ninth digit: this says how much of a difference is R's.
 *
 * @returns null when a step cannot be solved
 */
export function standardErrorAsInR(
  columns: readonly ArrayLike<number>[],
  counts: ArrayLike<number>,
  offset?: Float64Array,
): number | null {
  const rows = counts.length;
  const matrix = matrixFromColumns(rows, columns);
  const add = offset ?? new Float64Array(rows);
  const y = Float64Array.from(counts);
  let mu = y.map((value) => value + 0.1);
  let eta = mu.map(Math.log);
  let before = poissonDeviance(y, mu);
  for (let iteration = 0; iteration < 25; iteration++) {
    const weights = mu;
    const factor = cholesky(weightedGram(matrix, weights), 1e-15);
    if (factor === null) return null;
    const right = Float64Array.from(columns, (column) => {
      let sum = 0;
      for (let i = 0; i < rows; i++)
        sum +=
          (column[i] as number) *
          ((weights[i] as number) * ((eta[i] as number) - (add[i] as number)) +
            (y[i] as number) -
            (mu[i] as number));
      return sum;
    });
    const coefficients = solveCholesky(factor, right);
    eta = Float64Array.from({ length: rows }, (_, i) =>
      columns.reduce(
        (sum, column, j) => sum + (column[i] as number) * (coefficients[j] as number),
        add[i] as number,
      ),
    );
    mu = eta.map(Math.exp);
    const deviance = poissonDeviance(y, mu);
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < 1e-8) {
      const unit = Float64Array.from(columns, (_, j) => (j === 0 ? 1 : 0));
      const unseen = Math.exp(coefficients[0] as number);
      return Math.sqrt(unseen + unseen * unseen * (solveCholesky(factor, unit)[0] as number));
    }
    before = deviance;
  }
  return null;
}
