/** Change points: where the level of a series changes, by cost, penalty and search, and how sure the place is. */

export {
  type ChangePointPosterior,
  type ChangePointPosteriorOptions,
  changePointPosterior,
} from "./changePointPosterior.ts";
export { type ChangePointOptions, changePoints } from "./changePoints.ts";
export { negativeBinomialCost } from "./costs/negativeBinomialCost.ts";
export { normalMeanCost } from "./costs/normalMeanCost.ts";
export { normalMeanVarianceCost } from "./costs/normalMeanVarianceCost.ts";
export { poissonCost } from "./costs/poissonCost.ts";
export type { Change, ChangePoints, Changes, NoChange, Segment } from "./Division.ts";
export type { Calibration, Penalty, PenaltyContext, SettledPenalty } from "./Penalty.ts";
export { aic } from "./penalties/aic.ts";
export { bic } from "./penalties/bic.ts";
export { calibrated } from "./penalties/calibrated.ts";
export { hannanQuinn } from "./penalties/hannanQuinn.ts";
export { manual } from "./penalties/manual.ts";
export { mbic } from "./penalties/mbic.ts";
export type { ChangePlace } from "./posterior/places.ts";
export type { Search, SearchProblem } from "./Search.ts";
export type { FittedCost, SegmentCost, SegmentEstimate } from "./SegmentCost.ts";
export { binarySegmentation } from "./searches/binarySegmentation.ts";
export { optimalPartition } from "./searches/optimalPartition.ts";
export { pelt } from "./searches/pelt.ts";
