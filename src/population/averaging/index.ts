/** Averaging: models averaged with the spread between them, and all methods side by side with how far they disagree. */
export {
  type ModelAveragedEstimate,
  type ModelAveragedOptions,
  modelAveragedEstimate,
} from "./modelAveragedEstimate.ts";
export {
  type MethodAnswer,
  type PopulationSummary,
  type PopulationSummaryOptions,
  populationSummary,
} from "./populationSummary.ts";
