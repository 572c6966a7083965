/** Sample coverage: how large a share of the chances of being recorded the lists cover. */
export type { CoverageEstimates } from "./coverageEstimates.ts";
export {
  type SampleCoverageEstimate,
  type SampleCoverageOptions,
  sampleCoverageEstimate,
} from "./sampleCoverageEstimate.ts";
