import type { CountRegression, SaturatedRegression } from "./CountRegression.ts";
import type { DesignMatrix } from "./designMatrix.ts";
import { fitFamily } from "./fitCounts.ts";
import { type CountRegressionOptions, prepareCountRegression } from "./prepareRegression.ts";
import type { RegressionTerm } from "./RegressionTerm.ts";

/**
 * Regression of counts whose variance is a multiple φ of the mean: the estimates of the Poisson, standard errors times
 * √φ with φ = Pearson's χ² over the residual degrees of freedom, p and intervals from Student's t
 * (McCullagh & Nelder 1989, 9.2; R's `quasipoisson`).
 *
 * @param response counts, one an observation
 * @param terms list of terms, or a design matrix with named columns
 * @param options as for `poissonRegression`; robust errors already hold the scatter and are not multiplied by φ
 * @returns as `poissonRegression`, and `kind` "saturated" when no observation is left to estimate φ from
 * @throws as `poissonRegression`
 *
 * @example
 * import { intercept, quasiPoissonRegression } from "sijill";
 *
 * const fit = quasiPoissonRegression([2, 9, 4, 13, 7], [intercept()]);
 * if (fit.kind === "fitted") console.log(fit.dispersion?.toFixed(6), fit.reference); // → 2.642857 t
 * @evidence test/reference/poisson_glm.json, R 4.2.2 stats::glm, polished, 20 cases, 1e-7
 * @evidence test/reference/poisson_glm_more.json, R 4.2.2 stats::glm, polished, 27 cases, 1e-7
 * @evidence test/statistics/regression/quasiPoissonRegression.test.ts, dispersion of warpbreaks
 */
export function quasiPoissonRegression(
  response: readonly number[],
  terms: readonly RegressionTerm[] | DesignMatrix,
  options: CountRegressionOptions = {},
): CountRegression | SaturatedRegression {
  return fitFamily("quasi-poisson", prepareCountRegression(response, terms, options));
}
