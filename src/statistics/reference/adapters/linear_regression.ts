import { linearRegression } from "../../regression/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { rawDesign } from "./poisson_glm.ts";

/** The certified values of NIST's linear regression sets. */
export const linearRegressionAdapter: ReferenceAdapter = {
  function: "linear_regression",
  // Filip, whose powers as doubles hold between 7 and 8 digits; the others agree to 12 (linearRegression.test.ts).
  tolerance: 1e-7,
  // Standard errors of a perfect fit (Wampler1, Wampler2) are certified as 0.
  absoluteTolerance: 1e-12,
  compute(input) {
    const { y, X } = input as { readonly y: readonly number[]; readonly X: readonly (readonly number[])[] };
    const fit = linearRegression(y, rawDesign(X));
    if (fit.kind !== "fitted") throw new Error(`the regression answered "${fit.kind}"`);
    return {
      coefficients: fit.coefficients.map((c) => c.estimate),
      se: fit.coefficients.map((c) => c.standardError),
      residual_standard_deviation: fit.residualStandardDeviation,
      r_squared: fit.rSquared,
    };
  },
};
