import { negativeBinomialRegression } from "../../regression/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { answered, rawDesign, roundingNearZero } from "./poisson_glm.ts";

interface Input {
  readonly y: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly offset?: readonly number[];
}

/** MASS's glm.nb, polished. */
export const negativeBinomialAdapter: ReferenceAdapter = {
  function: "negative_binomial",
  // What glm.nb prints before it is polished.
  notes: ["mass_default"],
  tolerance: 1e-7,
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
  compute(input) {
    const { y, X, offset = y.map(() => 0) } = input as Input;
    const fit = answered(negativeBinomialRegression(y, rawDesign(X), { offset }));
    const table = fit.coefficients.map((c) => (c.kind === "estimated" ? c : null));
    const against = fit.againstPoisson?.statistic ?? 0;
    return {
      theta: fit.theta?.kind === "finite" ? fit.theta.estimate : null,
      se_theta: fit.theta?.kind === "finite" ? fit.theta.standardError : null,
      coefficients: table.map((c) => c?.estimate ?? null),
      se: table.map((c) => c?.standardError ?? null),
      z: table.map((c) => c?.statistic ?? null),
      p: table.map((c) => c?.p ?? null),
      log_lik: fit.logLikelihood,
      aic: fit.aic,
      deviance: fit.deviance,
      fitted: fit.fitted,
      poisson_log_lik: fit.logLikelihood === null ? null : fit.logLikelihood - against / 2,
      lr_vs_poisson: against,
    };
  },
  rounding: () => [
    ...roundingNearZero(["coefficients", "z", "fitted"]),
    {
      path: "expected.lr_vs_poisson",
      absolute: 1e-9,
      reason: "the difference of two log-likelihoods that nearly agree",
    },
  ],
};
