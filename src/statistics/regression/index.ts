/** Regression: counts and measurements explained by terms in time and otherwise, with typed answers when they cannot be. */
export type {
  Coefficient,
  CountRegression,
  DispersionEstimate,
  DispersionTest,
  DivergingCoefficient,
  FittedRegression,
  NotConvergedRegression,
  RankDeficientRegression,
  RegressionSummary,
  SaturatedRegression,
  SeparatedRegression,
  Theta,
} from "./CountRegression.ts";
export type { CovarianceChoice, SettledCovariance } from "./CovarianceChoice.ts";
export { type DesignMatrix, designMatrix } from "./designMatrix.ts";
export { findSeparation, type Separation } from "./findSeparation.ts";
export {
  fitLogLinear,
  type LogLinearFit,
  type LogLinearProblem,
  type LogLinearState,
} from "./fitLogLinear.ts";
export {
  type FittedInterruption,
  type InterruptedTimeSeriesOptions,
  interruptedTimeSeries,
} from "./interruptedTimeSeries.ts";
export type { InterruptionEffect, NoErrors } from "./interruption.ts";
export type { JointWald } from "./jointWald.ts";
export {
  type FittedLinearRegression,
  type LinearRegression,
  type LinearRegressionOptions,
  linearRegression,
} from "./linearRegression.ts";
export { negativeBinomialRegression } from "./negativeBinomialRegression.ts";
export type { PlaceboCheck, PlaceboDate, PlaceboRank } from "./placebo.ts";
export { poissonRegression } from "./poissonRegression.ts";
export type { CountRegressionOptions } from "./prepareRegression.ts";
export { quasiPoissonRegression } from "./quasiPoissonRegression.ts";
export type { DesignColumn, Observations, RegressionTerm } from "./RegressionTerm.ts";
export type { RegularDates, TimeIndex } from "./TimeIndex.ts";
export * from "./terms/index.ts";
