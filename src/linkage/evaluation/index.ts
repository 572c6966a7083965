/** Evaluation: how good the links are, from a truth, from labelled pairs, or from a sample that people looked at. */

export { type CalibrationRow, calibrationTable, type JudgedPair } from "./calibrationTable.ts";
export { comparePartitions, type PartitionAgreement } from "./comparePartitions.ts";
export {
  type EstimatedErrors,
  type EstimatedShare,
  estimateErrors,
  type ReviewedStratum,
} from "./estimateErrors.ts";
export { evaluateLabels, type LabelAgreement } from "./evaluateLabels.ts";
export { parseTruthColumn, readTruth, type TruthColumn } from "./readTruth.ts";
