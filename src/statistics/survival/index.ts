/** Survival: how long until the event, when some times are censored, truncated or known only as intervals. */
export {
  aalenJohansen,
  type CauseIncidence,
  type CumulativeIncidence,
  type IncidenceVariance,
} from "./aalenJohansen.ts";
export type { CoxTies } from "./cox/partialLikelihood.ts";
export {
  type ChiSquareResult,
  type Covariate,
  type CoxCoefficient,
  type CoxRegression,
  coxRegression,
} from "./coxRegression.ts";
export { kaplanMeier, type SurvivalCurve } from "./kaplanMeier.ts";
export type { Label } from "./labels.ts";
export { type LogRankTest, logRank } from "./logRank.ts";
export { type RightTruncatedDistribution, rightTruncatedDistribution } from "./rightTruncatedDistribution.ts";
export type {
  CensoredData,
  CompetingColumns,
  CompetingData,
  ExactTime,
  ExactTimeOfCause,
  IntervalCensoredTime,
  IntervalColumns,
  IntervalData,
  LeftCensoredTime,
  RightCensoredTime,
  RightTruncatedColumns,
  RightTruncatedData,
  RightTruncatedTime,
  SurvivalColumns,
  SurvivalObservation,
} from "./SurvivalObservation.ts";
export { type SurvivalEstimate, survivalAt } from "./survivalAt.ts";
export type { SurvivalIntervalMethod } from "./survivalBand.ts";
export { type SurvivalQuantile, survivalQuantile } from "./survivalQuantile.ts";
export { type TurnbullEstimate, type TurnbullInterval, turnbull } from "./turnbull.ts";
export { type TurnbullConfidence, turnbullConfidence } from "./turnbullConfidence.ts";
export { type TurnbullQuantile, turnbullQuantile } from "./turnbullQuantile.ts";
export { turnbullSurvival } from "./turnbullSurvival.ts";
