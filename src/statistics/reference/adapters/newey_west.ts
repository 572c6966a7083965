import { type CovarianceChoice, poissonRegression } from "../../regression/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { answered, rawDesign, roundingNearZero } from "./poisson_glm.ts";

interface Input {
  readonly y: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly offset?: readonly number[];
  readonly lag: number;
}

/** sandwich's NeweyWest and vcovHC(type = "HC0") for a Poisson model. */
export const neweyWestAdapter: ReferenceAdapter = {
  function: "newey_west",
  tolerance: 1e-7,
  compute(input) {
    const { y, X, offset = y.map(() => 0), lag } = input as Input;
    const fit = (covariance: CovarianceChoice) =>
      answered(poissonRegression(y, rawDesign(X), { offset, covariance }));
    const errors = (covariance: CovarianceChoice) =>
      fit(covariance).coefficients.map((c) => (c.kind === "estimated" ? c.standardError : null));
    const neweyWest = { type: "newey-west", lag } as const;
    return {
      coefficients: fit("model").coefficients.map((c) => c.estimate),
      model_se: errors("model"),
      newey_west_se: errors(neweyWest),
      newey_west_se_adjusted: errors({ ...neweyWest, adjust: true }),
      hc0_se: errors("robust"),
      newey_west_vcov: fit(neweyWest).covariance.matrix,
    };
  },
  rounding: () => roundingNearZero(["coefficients", "newey_west_vcov"]),
};
