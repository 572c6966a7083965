/** Sampling: what a sample says of everything it was drawn from, with the error that the way of drawing implies. */
export {
  type ClusterProportion,
  type ClusterSample,
  type ClusterStratum,
  clusterProportion,
} from "./clusterProportion.ts";
export type { DesignInterval, DesignIntervalMethod } from "./designInterval.ts";
export {
  type DrawnPhotograph,
  type JudgedPhotograph,
  type PhotographSample,
  type PhotoToBodyProportion,
  photoToBodyProportion,
} from "./photoToBodyProportion.ts";
export { type RatioEstimate, type RatioSample, ratioEstimate } from "./ratioEstimate.ts";
export type { SurveyEstimate } from "./SurveyEstimate.ts";
export {
  type ProportionSample,
  type StratumSample,
  type SurveyProportion,
  surveyProportion,
} from "./surveyProportion.ts";
