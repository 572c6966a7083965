import type { CountRegression } from "./CountRegression.ts";
import type { DesignMatrix } from "./designMatrix.ts";
import { fitCounts } from "./fitCounts.ts";
import { type CountRegressionOptions, prepareCountRegression } from "./prepareRegression.ts";
import type { RegressionTerm } from "./RegressionTerm.ts";

/**
 * Regression of counts with variance μ + μ²/θ (NB2), coefficients and θ by joint maximum likelihood
 * (Lawless 1987, Canad. J. Statist. 15, 209–225). Standard errors of the coefficients from the expected information at
 * the estimated θ, that of θ from its own observed information, as MASS's `glm.nb` reports them.
 *
 * When the counts scatter no more than a Poisson allows, θ has no finite estimate: `theta.kind` is then "infinite" and
 * the fit is the Poisson's.
 *
 * @param response counts, one an observation
 * @param terms list of terms, or a design matrix with named columns
 * @param options as for `poissonRegression`
 * @returns as `poissonRegression`, with `theta` and the comparison `againstPoisson`
 * @throws as `poissonRegression`
 *
 * @example
 * import { intercept, negativeBinomialRegression } from "sijill";
 *
 * const fit = negativeBinomialRegression([0, 3, 12, 1, 0, 25, 2, 5], [intercept()]);
 * if (fit.kind === "fitted" && fit.theta?.kind === "finite") console.log(fit.theta.estimate.toFixed(4)); // → 0.5361
 * @evidence test/reference/negative_binomial.json, R 4.2.2 MASS::glm.nb, polished, 20 cases, 1e-7
 * @evidence test/reference/negative_binomial_more.json, R 4.2.2 MASS::glm.nb, polished, 24 cases, 1e-7
 * @evidence test/statistics/regression/negativeBinomialRegression.test.ts, theta of quine (Venables and Ripley 2002), 40-digit theta, infinite theta
 */
export function negativeBinomialRegression(
  response: readonly number[],
  terms: readonly RegressionTerm[] | DesignMatrix,
  options: CountRegressionOptions = {},
): CountRegression {
  return fitCounts("negative-binomial", prepareCountRegression(response, terms, options));
}
