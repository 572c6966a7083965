/** Closed populations: the classical models, lower bounds, and two lists. */
export {
  type ClosedPopulationEstimate,
  type ClosedPopulationOptions,
  closedPopulationEstimate,
} from "./closedPopulationEstimate.ts";
export { CLOSED_MODELS, type ClosedModel } from "./designs.ts";
export { type TwoListEstimate, type TwoListOptions, twoListEstimate } from "./twoListEstimate.ts";
