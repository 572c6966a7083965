import type { Method } from "../../quantities/index.ts";
import { requireLevel, requireValues } from "../arguments.ts";
import {
  inverseGram,
  type Matrix,
  matrixFromColumns,
  matrixToRows,
  multiply,
  type QrFactorization,
  qrFactorization,
  refinedLeastSquares,
  scaleColumns,
} from "../linearAlgebra/index.ts";
import type { Coefficient, RankDeficientRegression, SaturatedRegression } from "./CountRegression.ts";
import {
  type CovarianceChoice,
  requireCovariance,
  type SettledCovariance,
  settleCovariance,
} from "./CovarianceChoice.ts";
import { type DesignMatrix, readDates } from "./designMatrix.ts";
import { isPlainlyRegular } from "./findSeparation.ts";
import { rankDeficient } from "./fitCounts.ts";
import { type PreparedDesign, prepareDesign } from "./prepareRegression.ts";
import type { RegressionTerm } from "./RegressionTerm.ts";
import { sandwich } from "./sandwich.ts";
import type { RegularDates } from "./TimeIndex.ts";
import { waldCoefficient } from "./wald.ts";

export interface LinearRegressionOptions {
  /** One date an observation, ascending, or a start and a frequency. */
  readonly dates?: readonly string[] | RegularDates;
  /** Default "model". */
  readonly covariance?: CovarianceChoice;
  /** Default 0.95. */
  readonly level?: number;
}

export interface FittedLinearRegression {
  readonly kind: "fitted";
  readonly method: Method;
  readonly observations: number;
  readonly parameters: number;
  /** Without a rate ratio: the scale is that of the response. */
  readonly coefficients: readonly Omit<Coefficient, "rateRatio">[];
  readonly covariance: {
    readonly choice: SettledCovariance;
    readonly matrix: readonly (readonly number[])[];
  };
  readonly residualDegrees: number;
  /** Root of the residual sum of squares over its degrees of freedom. */
  readonly residualStandardDeviation: number;
  readonly residualSumOfSquares: number;
  /** Share of the variation explained: about the mean when a column is constant, otherwise about 0. Null for a constant response. */
  readonly rSquared: number | null;
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
}

export type LinearRegression = FittedLinearRegression | RankDeficientRegression | SaturatedRegression;

/**
 * Least squares regression of measurements on terms, by Householder QR of scaled columns with iterative refinement in
 * twice the working precision (Björck 1967, BIT 7, 257–278). On the linear sets of NIST's StRD it holds at least 12
 * certified digits of every coefficient and standard error, and 7.5 on Filip, where the powers of the data as doubles
 * hold no more.
 *
 * @param response finite numbers, one an observation
 * @param terms list of terms, or a design matrix with named columns; the intercept is a term like the others
 * @returns `kind` "fitted", "rank-deficient" or "saturated" (as many columns as observations)
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_OPTION_UNKNOWN and the problems of terms and dates
 *
 * @example
 * import { covariate, intercept, linearRegression } from "sijill";
 *
 * const fit = linearRegression([2.1, 3.9, 6.2, 7.8], [intercept(), covariate("x", [1, 2, 3, 4])]);
 * if (fit.kind === "fitted") console.log(fit.coefficients.map((c) => c.estimate.toFixed(2)).join(" ")); // → 0.15 1.94
 * @evidence test/reference/linear_regression.json, NIST StRD certified values, 11 cases, 1e-7
 * @evidence test/statistics/regression/linearRegression.test.ts, certified digits, set by set
 */
export function linearRegression(
  response: readonly number[],
  terms: readonly RegressionTerm[] | DesignMatrix,
  options: LinearRegressionOptions = {},
): LinearRegression {
  requireValues("response", response);
  const n = response.length;
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  const choice = options.covariance ?? "model";
  requireCovariance("options.covariance", choice, n);
  const design = prepareDesign(terms, { count: n, time: readDates(options.dates, n) });
  const p = design.names.length;
  const qr = qrFactorization(design.matrix);
  if (qr.rank < p) return rankDeficient(design, qr);
  if (n === p)
    return {
      kind: "saturated",
      reason: `${p} coefficients for ${n} observations leave no scatter to estimate errors from`,
      parameters: p,
    };
  const y = scaleColumns(matrixFromColumns(n, [response]));
  const { solution, residual } = refinedLeastSquares(design.matrix, qr, y.matrix.values, new Float64Array(p));
  const unit = 1 / (y.scale[0] as number);
  const squares = residual.reduce((sum, value) => sum + value * value, 0);
  const variance = squares / (n - p);
  const settled = settleCovariance(choice, n);
  const bread = inverseOf(design.matrix, qr);
  const scaled =
    settled.type === "model"
      ? { ...bread, values: bread.values.map((value) => value * variance) }
      : sandwich(design.matrix, residual, bread, settled);
  const rows = matrixToRows(scaled);
  const scaleOf = (j: number) => (design.scale[j] as number) * unit;
  const coefficients = design.names.map((name, j) => {
    const error = Math.sqrt(Math.max(0, (rows[j] as number[])[j] as number)) * scaleOf(j);
    const { rateRatio: _, ...coefficient } = waldCoefficient(
      name,
      (solution[j] as number) * scaleOf(j),
      error,
      { type: "t", degreesOfFreedom: n - p },
      level,
    );
    return coefficient;
  });
  return {
    kind: "fitted",
    method: {
      name: "least squares",
      settings: { covariance: settled.type, level, ...("lag" in settled ? { lag: settled.lag } : {}) },
      reference: "Björck 1967, BIT 7, 257–278",
    },
    observations: n,
    parameters: p,
    coefficients,
    covariance: {
      choice: settled,
      matrix: rows.map((row, a) => row.map((value, b) => value * scaleOf(a) * scaleOf(b))),
    },
    residualDegrees: n - p,
    residualStandardDeviation: Math.sqrt(variance) * unit,
    residualSumOfSquares: squares * unit * unit,
    rSquared: rSquared(design, y.matrix.values, squares),
    fitted: Array.from(multiply(design.matrix, solution), (value) => value * unit),
    residuals: Array.from(residual, (value) => value * unit),
  };
}

/** (A'A)⁻¹; refined column by column when the columns are nearly dependent, where QR alone loses digits. */
function inverseOf(matrix: Matrix, qr: QrFactorization): Matrix {
  if (isPlainlyRegular(matrix)) return inverseGram(qr);
  const p = matrix.columns;
  const columns = Array.from({ length: p }, (_, j) => {
    const c = new Float64Array(p);
    c[j] = -1;
    return refinedLeastSquares(matrix, qr, new Float64Array(matrix.rows), c).solution;
  });
  return matrixFromColumns(p, columns);
}

function rSquared({ matrix }: PreparedDesign, y: Float64Array, squares: number): number | null {
  const { rows: n, columns, values } = matrix;
  const constant = Array.from({ length: columns }, (_, j) => values.subarray(j * n, (j + 1) * n)).some(
    (column) => column[0] !== 0 && column.every((value) => value === column[0]),
  );
  const centre = constant ? y.reduce((sum, value) => sum + value / n, 0) : 0;
  const total = y.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return total === 0 ? null : 1 - squares / total;
}
