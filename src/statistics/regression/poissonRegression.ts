import type { CountRegression } from "./CountRegression.ts";
import type { DesignMatrix } from "./designMatrix.ts";
import { fitCounts } from "./fitCounts.ts";
import { type CountRegressionOptions, prepareCountRegression } from "./prepareRegression.ts";
import type { RegressionTerm } from "./RegressionTerm.ts";

/**
 * Regression of counts on terms with Poisson variance: log μ = offset + Σ coefficient · column, by maximum likelihood
 * (McCullagh & Nelder 1989, chapter 6). Each coefficient is a log ratio of rates.
 *
 * Deaths that come in groups scatter more than a Poisson allows: look at `dispersion` and `dispersionTest`, and use the
 * quasi-Poisson, the negative binomial or robust errors when they say so.
 *
 * @param response counts, one an observation
 * @param terms list of terms, or a design matrix with named columns; the intercept is a term like the others
 * @param options.exposure person-time of each observation, or `offset` its logarithm
 * @param options.dates one date an observation; terms with dates, trends and Newey–West errors use their order
 * @param options.covariance "model" (default), "robust" or `{ type: "newey-west", lag, adjust }`
 * @param options.level of the Wald intervals; default 0.95
 * @returns `kind` "fitted", "separated" (some means fall to 0), "rank-deficient" or "not-converged"
 * @throws SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_EMPTY,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_OPTION_UNKNOWN, SIJILL_OPTIONS_EXCLUDE and the problems of terms and dates
 *
 * @example
 * import { intercept, poissonRegression, step } from "sijill";
 *
 * const deaths = [4, 6, 5, 5, 9, 11];
 * const heldDays = [100, 100, 100, 100, 100, 100];
 * const fit = poissonRegression(deaths, [intercept(), step(4)], { exposure: heldDays });
 * if (fit.kind === "fitted") console.log(fit.coefficients[1]?.rateRatio?.value.toFixed(6)); // → 2.000000
 * @evidence test/reference/poisson_glm.json, R 4.2.2 stats::glm, polished, 20 cases, 1e-7
 * @evidence test/reference/poisson_glm_more.json, R 4.2.2 stats::glm, polished, 27 cases, 1e-7
 * @evidence test/reference/newey_west.json, R 4.2.2, sandwich 3.0-2, 20 cases, 1e-7
 * @evidence test/reference/newey_west_more.json, R 4.2.2, sandwich 3.0-2, 12 cases, 1e-7
 * @evidence test/statistics/regression/poissonRegression.test.ts, score 0 at the fit, separation, units, order, coal mining
 */
export function poissonRegression(
  response: readonly number[],
  terms: readonly RegressionTerm[] | DesignMatrix,
  options: CountRegressionOptions = {},
): CountRegression {
  return fitCounts("poisson", prepareCountRegression(response, terms, options));
}
