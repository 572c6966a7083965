/** The model: how much each kind of agreement says, fitted without any truth, and the weight of each pair. */
export { type BandTotal, bandTotals } from "./bandTotals.ts";
export { chooseThreshold, type ExpectedQuality, probabilityOf, type Threshold } from "./chooseThreshold.ts";
export { explainPair, type WeightStep } from "./explainPair.ts";
export { type FitOptions, fitModel } from "./fitModel.ts";
export { type FitWarning, fitWarnings } from "./fitWarnings.ts";
export type { FittedComparison, FittedLevel, LinkageModel } from "./LinkageModel.ts";
export { countPatterns, type Patterns } from "./Patterns.ts";
export { randomPairs } from "./randomPairs.ts";
export { type CountOf, countedColumns, type ScoredPairs, scorePairs } from "./scorePairs.ts";
