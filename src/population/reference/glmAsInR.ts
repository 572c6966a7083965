import {
  cholesky,
  type Matrix,
  matrixFromColumns,
  solveCholesky,
  weightedGram,
} from "../../statistics/index.ts";
import { poissonDeviance } from "../loglinear/profileInterval.ts";

/** A Poisson regression where R leaves it. */
export interface FitAsInR {
  readonly matrix: Matrix;
  readonly coefficients: Float64Array;
  readonly mu: Float64Array;
  /** V c, with V the covariance of the coefficients from the weights of the step before the last. */
  spread(direction: Float64Array): Float64Array;
}

/**
 * The fit as R's `glm` has it: from y + 0.1, steps ended at a relative change of the deviance below 1e-8, covariance from
 * the weights of the step before the last. It differs from the converged fit in the fifth to ninth digit: this says how much of
 * a difference is R's.
 *
 * @returns null when a step cannot be solved
 */
export function glmAsInR(
  columns: readonly ArrayLike<number>[],
  counts: ArrayLike<number>,
  offset: ArrayLike<number> = new Float64Array(counts.length),
): FitAsInR | null {
  const rows = counts.length;
  const matrix = matrixFromColumns(rows, columns);
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
          ((weights[i] as number) * ((eta[i] as number) - (offset[i] as number)) +
            (y[i] as number) -
            (mu[i] as number));
      return sum;
    });
    const coefficients = solveCholesky(factor, right);
    eta = Float64Array.from({ length: rows }, (_, i) =>
      columns.reduce(
        (sum, column, j) => sum + (column[i] as number) * (coefficients[j] as number),
        offset[i] as number,
      ),
    );
    mu = eta.map(Math.exp);
    const deviance = poissonDeviance(y, mu);
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < 1e-8)
      return { matrix, coefficients, mu, spread: (direction) => solveCholesky(factor, direction) };
    before = deviance;
  }
  return null;
}

/** √(exp b₀ + exp 2b₀ · Var b₀). */
export function standardErrorAsInR(fit: FitAsInR): number {
  const unseen = Math.exp(fit.coefficients[0] as number);
  const first = Float64Array.from(fit.coefficients, (_, j) => (j === 0 ? 1 : 0));
  return Math.sqrt(unseen + unseen * unseen * (fit.spread(first)[0] as number));
}

/**
 * Asymptotic bias of the size (Rivest and Lévesque 2001): ξ = −diag(X V X')/2, ψ = −2 X' diag(μ) ξ with 1 taken from its
 * first entry, bias = exp(b₀) (−V ψ)₁ / 2. Rcapture warns where it exceeds a tenth of the size.
 */
export function asymptoticBias({ matrix, coefficients, mu, spread }: FitAsInR): number {
  const { rows, columns, values } = matrix;
  const psi = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const row = Float64Array.from({ length: columns }, (_, j) => values[j * rows + i] as number);
    const weighted = spread(row);
    const leverage = row.reduce((sum, value, j) => sum + value * (weighted[j] as number), 0);
    for (let j = 0; j < columns; j++)
      psi[j] = (psi[j] as number) + (row[j] as number) * (mu[i] as number) * leverage;
  }
  psi[0] = (psi[0] as number) - 1;
  return (-Math.exp(coefficients[0] as number) * (spread(psi)[0] as number)) / 2;
}
