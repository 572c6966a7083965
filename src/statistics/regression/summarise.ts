import { chiSquare } from "../distributions/index.ts";
import {
  cholesky,
  inverseGram,
  type Matrix,
  matrixToRows,
  solveCholesky,
  weightedGram,
  zeroMatrix,
} from "../linearAlgebra/index.ts";
import { plainColumn } from "../resultColumn.ts";
import type { Coefficient, RegressionSummary, Theta } from "./CountRegression.ts";
import { settleCovariance } from "./CovarianceChoice.ts";
import { dispersionTest } from "./dispersionTest.ts";
import { expectedWeights, type LogLinearState, weightedFactorization } from "./fitLogLinear.ts";
import { nullDeviance, residualsOf } from "./goodnessOfFit.ts";
import type { PreparedRegression } from "./prepareRegression.ts";
import { sandwich } from "./sandwich.ts";
import { ThetaProfile } from "./ThetaProfile.ts";
import { type WaldReference, waldCoefficient } from "./wald.ts";

/** A fit of the rows that have a finite mean, with the columns that they can tell apart. */
export interface EstimatedModel {
  readonly family: RegressionSummary["family"];
  readonly prepared: PreparedRegression;
  /** Columns of the design with a coefficient, ascending; all of them unless separated. */
  readonly columns: readonly number[];
  /** Design of all rows and those columns. */
  readonly matrix: Matrix;
  /** Coefficients (scaled), means and linear predictors; means of separated rows are 0. */
  readonly state: LogLinearState;
  /** θ of the negative binomial; ∞ for the Poisson. */
  readonly theta: number;
  /** Means of the Poisson model with the same terms. */
  readonly poissonMeans: Float64Array;
  readonly poissonLogLikelihood: number;
  readonly iterations: number;
}

/** Everything that is told about a model beside its kind. `estimable` columns get a coefficient. */
export function summarise(
  model: EstimatedModel,
  estimable: readonly boolean[],
): RegressionSummary & { readonly coefficients: readonly Coefficient[] } {
  const { prepared, state, theta, family } = model;
  const { response, level, design } = prepared;
  const n = response.length;
  const parameters = design.names.length;
  const residualDegrees = n - parameters;
  const residuals = residualsOf(response, state.mu, theta);
  const { deviance, pearson } = residuals;
  const dispersion = residualDegrees > 0 ? pearson / residualDegrees : null;
  const quasi = family === "quasi-poisson";
  const reference: WaldReference = quasi
    ? { type: "t", degreesOfFreedom: residualDegrees }
    : { type: "normal" };
  const choice = settleCovariance(prepared.covariance, n);
  const scaled = covarianceOf(model, choice, quasi ? (dispersion ?? 0) : 1);
  const kept = model.columns.flatMap((column, k) => (estimable[column] === true ? [{ column, k }] : []));
  const coefficients = kept.map(({ column, k }) =>
    waldCoefficient(
      design.names[column] as string,
      (state.coefficients[k] as number) * (design.scale[column] as number),
      Math.sqrt(Math.max(0, scaled.values[k * scaled.rows + k] as number)) * (design.scale[column] as number),
      reference,
      level,
    ),
  );
  const rows = matrixToRows(scaled);
  const logLikelihood =
    theta === Number.POSITIVE_INFINITY ? model.poissonLogLikelihood : logLikelihoodOf(state, response, theta);
  const counted = parameters + (family === "negative-binomial" && theta !== Number.POSITIVE_INFINITY ? 1 : 0);
  const against = 2 * Math.max(0, logLikelihood - model.poissonLogLikelihood);
  return {
    family,
    method: {
      name: `${NAMES[family]} regression, log link, maximum ${quasi ? "quasi-" : ""}likelihood`,
      settings: { covariance: choice.type, level, ...("lag" in choice ? { lag: choice.lag } : {}) },
      reference: REFERENCES[family],
    },
    reference: reference.type,
    observations: n,
    parameters,
    coefficients,
    covariance: {
      choice,
      matrix: kept.map((a) =>
        kept.map(
          (b) =>
            ((rows[a.k] as number[])[b.k] as number) *
            (design.scale[a.column] as number) *
            (design.scale[b.column] as number),
        ),
      ),
    },
    deviance,
    nullDeviance: nullDeviance(prepared, theta),
    residualDegrees,
    pearson,
    dispersion,
    logLikelihood: quasi ? null : logLikelihood,
    aic: quasi ? null : -2 * logLikelihood + 2 * counted,
    bic: quasi ? null : -2 * logLikelihood + Math.log(n) * counted,
    theta: family === "negative-binomial" ? describeTheta(theta, response, state.mu) : null,
    againstPoisson:
      family === "negative-binomial"
        ? { statistic: against, p: against === 0 ? 1 : chiSquare.cdf(against, 1, { tail: "upper" }) / 2 }
        : null,
    dispersionTest: dispersionTest(response, model.poissonMeans),
    fitted: plainColumn(state.mu),
    residuals: residuals.residuals,
    iterations: model.iterations,
  };
}

/** log P(counts) at the means of a state. */
export function logLikelihoodOf(state: LogLinearState, response: Float64Array, theta: number): number {
  const counts = new ThetaProfile(response);
  return (
    state.kernel + (theta === Number.POSITIVE_INFINITY ? 0 : counts.constant(theta)) - counts.logFactorials()
  );
}

function covarianceOf(
  model: EstimatedModel,
  choice: ReturnType<typeof settleCovariance>,
  dispersion: number,
): Matrix {
  const { matrix, state, theta, prepared } = model;
  if (matrix.columns === 0) return zeroMatrix(0, 0);
  const weights = expectedWeights(state.mu, theta);
  const bread = inverseInformation(matrix, weights);
  if (choice.type === "model") return { ...bread, values: bread.values.map((value) => value * dispersion) };
  const scores = state.mu.map((mu, i) =>
    mu === 0 ? 0 : ((prepared.response[i] as number) - mu) / (1 + mu / theta),
  );
  return sandwich(matrix, scores, bread, choice);
}

/** Smallest share of itself that a column keeps beside the others for which the product X'WX costs no digit printed. */
const APART = 0.01;

/** (X'WX)⁻¹: from the product where the columns are plainly apart, which is fast, from QR of the weighted rows otherwise. */
function inverseInformation(matrix: Matrix, weights: Float64Array): Matrix {
  const p = matrix.columns;
  const factor = cholesky(weightedGram(matrix, weights), APART);
  if (factor === null) return inverseGram(weightedFactorization(matrix, weights));
  const inverse = zeroMatrix(p, p);
  for (let column = 0; column < p; column++) {
    const unit = new Float64Array(p);
    unit[column] = 1;
    inverse.values.set(solveCholesky(factor, unit), column * p);
  }
  for (let a = 0; a < p; a++)
    for (let b = 0; b < a; b++) inverse.values[b * p + a] = inverse.values[a * p + b] as number;
  return inverse;
}

function describeTheta(theta: number, response: Float64Array, mu: Float64Array): Theta {
  if (theta === Number.POSITIVE_INFINITY)
    return {
      kind: "infinite",
      reason:
        "the counts scatter no more than a Poisson allows, so the likelihood is highest at theta = infinity: the fit is the Poisson's",
    };
  return {
    kind: "finite",
    estimate: theta,
    standardError: 1 / Math.sqrt(new ThetaProfile(response).information(theta, mu)),
  };
}

const NAMES = {
  poisson: "Poisson",
  "quasi-poisson": "quasi-Poisson",
  "negative-binomial": "negative binomial (NB2)",
} as const;

const REFERENCES = {
  poisson: "McCullagh & Nelder 1989, Generalized Linear Models, chapter 6",
  "quasi-poisson": "McCullagh & Nelder 1989, Generalized Linear Models, chapter 9",
  "negative-binomial": "Lawless 1987, Canadian Journal of Statistics 15, 209–225",
} as const;
