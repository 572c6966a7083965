import { covariate, intercept, poissonRegression } from "sijill";
import { job, type Row, relativeDifference } from "../Row.ts";
import { synthetic } from "../synthetic.ts";

const COVARIATES = 9;

/** An intercept and nine covariates; R stops its iteration at 1e-8, so answers agree to about that. */
export const countRegression: Row = {
  id: "countRegression",
  title: "Poisson regression, 100,000 counts on 10 columns",
  opponent: "glm.fit on a ready design matrix, covariance by chol2inv",
  runs: 15,
  data: () => {
    const { normal, poisson } = synthetic(5);
    const columns = Array.from({ length: COVARIATES }, () => Float64Array.from({ length: 100_000 }, normal));
    const counts = Float64Array.from({ length: 100_000 }, (_, i) =>
      poisson(Math.exp(columns.reduce((sum, column, j) => sum + (column[i] as number) * (0.02 * j), 1))),
    );
    return { counts, ...Object.fromEntries(columns.map((column, j) => [`x${j + 1}`, column])) };
  },
  ours: ({ counts = new Float64Array(), ...columns }) => {
    const response = Array.from(counts);
    const covariates = Object.entries(columns).map(([name, values]) => ({
      name,
      values: Array.from(values),
    }));
    return job(
      () =>
        poissonRegression(response, [
          intercept(),
          ...covariates.map(({ name, values }) => covariate(name, values)),
        ]),
      (fit) =>
        fit.kind === "fitted"
          ? [
              ...fit.coefficients.map((coefficient) => coefficient.estimate),
              ...fit.coefficients.map((coefficient) => coefficient.standardError),
              fit.deviance,
              fit.aic ?? Number.NaN,
            ]
          : [],
    );
  },
  difference: relativeDifference,
  allowed: 1e-7,
};
