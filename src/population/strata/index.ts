/** Strata: which can be estimated, and sums of their estimates with joint intervals. */
export { estimableStrata, type StratumCheck } from "./estimableStrata.ts";
export {
  type StratifiedEstimate,
  type StratifiedOptions,
  type StratumEstimate,
  stratifiedEstimate,
} from "./stratifiedEstimate.ts";
