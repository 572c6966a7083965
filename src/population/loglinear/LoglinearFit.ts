import type { Interactions } from "./modelName.ts";

/**
 * Whether a model has an estimate.
 * - `estimated`: it has
 * - `boundary`: the likelihood has no maximum, some means tend to 0, yet the number of the unseen has one limit; such a
 *   model is not selected
 * - `no-maximum`: the likelihood has no maximum with these empty overlaps; any number printed would be where a program stopped
 * - `not-identified`: the recorded histories cannot tell its parameters apart
 * - `neither`: both
 * - `not-converged`: the numbers are too extreme to resolve
 */
export type FitStatus =
  | "estimated"
  | "boundary"
  | "no-maximum"
  | "not-identified"
  | "neither"
  | "not-converged";

/** One log-linear model fitted by Poisson maximum likelihood. */
export interface LoglinearFit {
  readonly status: FitStatus;
  readonly interactions: Interactions;
  /** Interactions of the model whose lists share nobody: their estimate is −∞, and all histories with them have mean 0. */
  readonly empty: readonly number[];
  /** Parameters, the intercept and those at −∞ included. */
  readonly parameters: number;
  readonly degreesOfFreedom: number;
}

export interface EstimatedFit extends LoglinearFit, FittedNumbers {
  readonly status: "estimated" | "boundary";
}

export interface FittedNumbers {
  /** Of intercept, main effects and interactions that are not at −∞, in this order. */
  readonly coefficients: Float64Array;
  /** Fitted means of the histories in `ModelCells.fitted`, 0 for those of an empty overlap. */
  readonly means: Float64Array;
  /** Expected number of those no list recorded (and, with censored lists, of those only censored lists recorded). */
  readonly unseen: number;
  /** Variance of the logarithm of `unseen`, as the parameters are uncertain. */
  readonly logVariance: number;
  /** Recorded and unseen together. */
  readonly abundance: number;
  /** √(unseen + unseen² · logVariance), as Rcapture. */
  readonly standardError: number;
  readonly logLikelihood: number;
  readonly deviance: number;
  readonly aic: number;
  /** −2 log-likelihood + parameters · log n, n the persons recorded (not the cells). */
  readonly bic: number;
}

/** True for a fit with numbers: one that has a maximum, or a limit on the boundary. */
export function isEstimated(fit: LoglinearFit): fit is EstimatedFit {
  return fit.status === "estimated" || fit.status === "boundary";
}
