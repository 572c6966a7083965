import type { Interval, Method } from "../../quantities/index.ts";
import type { SettledCovariance } from "./CovarianceChoice.ts";

/** One coefficient on the log scale, and what it means as a ratio of rates. */
export interface Coefficient {
  readonly kind: "estimated";
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate over standard error; null when the standard error is 0 because the fit leaves no scatter. */
  readonly statistic: number | null;
  /** Two-sided, from the distribution named in the result's `reference`; null with the statistic. */
  readonly p: number | null;
  /** Wald interval of the estimate, from the same distribution as p; null with the statistic. */
  readonly interval: Interval | null;
  /** The exponential of the estimate and of its interval; null when that is beyond what a number can hold. */
  readonly rateRatio: { readonly value: number; readonly interval: Interval } | null;
}

/** A coefficient without a finite estimate: the counts push it without end, or leave it free. */
export interface DivergingCoefficient {
  readonly kind: "diverging";
  readonly name: string;
  readonly estimate: null;
  readonly limit: "-Infinity" | "+Infinity" | "not identified";
}

/** The variance of the negative binomial is μ + μ²/θ. */
export type Theta =
  | {
      readonly kind: "finite";
      readonly estimate: number;
      /** From the observed information of θ alone at the fit, as in MASS. */
      readonly standardError: number;
    }
  | { readonly kind: "infinite"; readonly reason: string };

/** Whether the counts scatter more than a Poisson allows (Cameron & Trivedi 1990, J. Econometrics 46, 347–364). */
export interface DispersionTest {
  readonly method: "Cameron–Trivedi";
  /** Variance (1 + α) μ: α by least squares of ((y − μ)² − y)/μ on a constant. */
  readonly linear: DispersionEstimate;
  /** Variance μ + α μ²: the same on μ, without a constant. */
  readonly quadratic: DispersionEstimate;
}

export interface DispersionEstimate {
  readonly alpha: number;
  /** Null when the residuals have no scatter to judge α by. */
  readonly statistic: number | null;
  /** One-sided, normal: small when the counts are overdispersed. */
  readonly p: number | null;
}

/** What a fit says, whether or not every coefficient is finite. */
export interface RegressionSummary {
  readonly family: "poisson" | "quasi-poisson" | "negative-binomial";
  readonly method: Method;
  /** Distribution behind p and intervals. */
  readonly reference: "normal" | "t";
  readonly observations: number;
  readonly parameters: number;
  /** Covariance of the estimated coefficients, in their order, from the choice named beside it. */
  readonly covariance: {
    readonly choice: SettledCovariance;
    readonly matrix: readonly (readonly number[])[];
  };
  readonly deviance: number;
  /** Deviance of the model that has only a constant and the offset. */
  readonly nullDeviance: number;
  readonly residualDegrees: number;
  /** Pearson's χ²: Σ (y − μ)²/V(μ). */
  readonly pearson: number;
  /** Pearson's χ² over the residual degrees of freedom; null when none are left. */
  readonly dispersion: number | null;
  /** Null for the quasi-Poisson, which has no likelihood. */
  readonly logLikelihood: number | null;
  readonly aic: number | null;
  readonly bic: number | null;
  readonly theta: Theta | null;
  /** Twice the log-likelihood above the Poisson's, with p = ½ P(χ²₁ > x) because θ = ∞ is a border; negative binomial only. */
  readonly againstPoisson: { readonly statistic: number; readonly p: number } | null;
  readonly dispersionTest: DispersionTest;
  readonly fitted: readonly number[];
  readonly residuals: {
    readonly response: readonly number[];
    readonly pearson: readonly number[];
    readonly deviance: readonly number[];
  };
  readonly iterations: number;
}

export interface FittedRegression extends RegressionSummary {
  readonly kind: "fitted";
  readonly coefficients: readonly Coefficient[];
}

/** No finite maximum: some means fall to 0. Everything else is given at that limit. */
export interface SeparatedRegression extends RegressionSummary {
  readonly kind: "separated";
  readonly reason: string;
  readonly coefficients: readonly (Coefficient | DivergingCoefficient)[];
  /** 0-based observations whose fitted mean is 0 at the limit. */
  readonly separatedObservations: readonly number[];
}

/** Some columns are combinations of others, so their coefficients cannot be told apart. */
export interface RankDeficientRegression {
  readonly kind: "rank-deficient";
  readonly reason: string;
  readonly rank: number;
  readonly parameters: number;
  /** Each dependent column with the columns and multipliers that make it. */
  readonly dependent: readonly {
    readonly name: string;
    readonly combination: readonly { readonly name: string; readonly multiplier: number }[];
  }[];
}

export interface NotConvergedRegression {
  readonly kind: "not-converged";
  readonly reason: string;
  readonly iterations: number;
}

/** As many coefficients as observations: the fit is perfect and leaves no scatter to estimate errors from. */
export interface SaturatedRegression {
  readonly kind: "saturated";
  readonly reason: string;
  readonly parameters: number;
}

/** The answer of a regression of counts; look at `kind` before at numbers. */
export type CountRegression =
  | FittedRegression
  | SeparatedRegression
  | RankDeficientRegression
  | NotConvergedRegression;
