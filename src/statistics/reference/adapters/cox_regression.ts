import { type CoxTies, coxRegression } from "../../survival/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly ties: CoxTies;
  readonly time: readonly number[];
  readonly status: readonly number[];
  readonly covariates: readonly (readonly number[])[];
  readonly entry?: readonly number[];
  readonly stratum?: readonly number[];
}

/** R's coxph. */
export const coxRegressionAdapter: ReferenceAdapter = {
  function: "cox_regression",
  tolerance: 1e-7,
  compute(input) {
    const { ties, time, status, covariates, entry, stratum } = input as Input;
    const fit = coxRegression(
      { time, event: status, ...(entry === undefined ? {} : { entry }) },
      {
        ties,
        covariates: covariates.map((values, k) => ({ name: `x${k + 1}`, values })),
        ...(stratum === undefined ? {} : { stratum }),
      },
    );
    if (fit.kind !== "fitted") return { coefficients: covariates.map(() => null) };
    return {
      coefficients: fit.coefficients.map(({ estimate }) => estimate),
      standard_errors: fit.coefficients.map(({ standardError }) => standardError),
      covariance: fit.covariance,
      log_likelihood_null: fit.logLikelihood.null,
      log_likelihood: fit.logLikelihood.fitted,
      score_test: fit.tests.score.statistic,
      wald_test: fit.tests.wald.statistic,
      likelihood_ratio_test: fit.tests.likelihoodRatio.statistic,
    };
  },
};
