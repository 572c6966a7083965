/** Evaluation: how good the links are, from a truth, from labelled pairs, or from a sample that people looked at. */
export { comparePartitions, type PartitionAgreement } from "./comparePartitions.ts";
export { parseTruthColumn, readTruth, type TruthColumn } from "./readTruth.ts";
