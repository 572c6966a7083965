import {
  type CountRegression,
  type FittedRegression,
  poissonRegression,
  quasiPoissonRegression,
  type SeparatedRegression,
} from "../../regression/index.ts";
import type { KnownRounding, ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly y: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly offset?: readonly number[];
}

/** The columns of a case, which have no names of their own. */
export function rawDesign(rows: readonly (readonly number[])[]) {
  return { names: (rows[0] ?? []).map((_, j) => `column ${j + 1}`), rows };
}

/** An answer with numbers, or the reason why there is none. */
export function answered(
  fit: CountRegression | { readonly kind: "saturated" },
): FittedRegression | SeparatedRegression {
  if (fit.kind === "fitted" || fit.kind === "separated") return fit;
  throw new Error(`the regression answered "${fit.kind}"`);
}

/** R's glm with family poisson and quasipoisson, polished. */
export const poissonGlmAdapter: ReferenceAdapter = {
  function: "poisson_glm",
  tolerance: 1e-7,
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
  compute(input) {
    const { y, X, offset = y.map(() => 0) } = input as Input;
    const fit = answered(poissonRegression(y, rawDesign(X), { offset, level: 0.95 }));
    const quasi = quasiPoissonRegression(y, rawDesign(X), { offset });
    const table = fit.coefficients.map((c) => (c.kind === "estimated" ? c : null));
    return {
      coefficients: table.map((c) => c?.estimate ?? null),
      se: table.map((c) => c?.standardError ?? null),
      z: table.map((c) => c?.statistic ?? null),
      p: table.map((c) => c?.p ?? null),
      vcov: fit.covariance.matrix,
      deviance: fit.deviance,
      null_deviance: fit.nullDeviance,
      pearson_chi2: fit.pearson,
      df_residual: fit.residualDegrees,
      aic: fit.aic,
      log_lik: fit.logLikelihood,
      fitted: fit.fitted,
      separated: fit.kind === "separated",
      wald_ci95: table.map((c) =>
        c === null || c.interval === null ? null : [c.interval.lower, c.interval.upper],
      ),
      quasi: quasiOf(quasi),
    };
  },
  rounding: () =>
    roundingNearZero([
      "coefficients",
      "z",
      "vcov",
      "deviance",
      "null_deviance",
      "pearson_chi2",
      "fitted",
      "wald_ci95",
      "quasi.dispersion",
      "quasi.t",
    ]),
};

/** Results whose true value is 0, such as the deviance of a perfect fit: no relative error can be asked of them. */
export function roundingNearZero(leaves: readonly string[]): readonly KnownRounding[] {
  return leaves.map((leaf) => ({
    path: `expected.${leaf}`,
    absolute: 1e-12,
    reason: "0 but for the rounding of both computations",
  }));
}

function quasiOf(fit: ReturnType<typeof quasiPoissonRegression>) {
  if (fit.kind === "saturated") return { dispersion: null };
  const { coefficients, dispersion } = answered(fit);
  const table = coefficients.map((c) => (c.kind === "estimated" ? c : null));
  return {
    dispersion,
    se: table.map((c) => c?.standardError ?? null),
    t: table.map((c) => c?.statistic ?? null),
    p: table.map((c) => c?.p ?? null),
  };
}
