/** The analysis of a report: its contract, and how it is loaded, run and read. */
export { defineAnalysis } from "./defineAnalysis.ts";
export { type AnalysisIndex, indexAnalysis } from "./indexAnalysis.ts";
export { libraryPackage } from "./libraryPackage.ts";
export { type AnalysisSourceFile, type LoadedAnalysis, loadAnalysis } from "./loadAnalysis.ts";
export { publishedSource } from "./publishedSource.ts";
export { qualityQuantities } from "./qualityQuantities.ts";
export type {
  AnalysisContext,
  AnalysisFunction,
  AnalysisInput,
  ExhibitLiteral,
  ReportAnalysis,
  RivalHypothesis,
  RivalVerdict,
  Source,
  Translated,
} from "./ReportAnalysis.ts";
export { readAnalysis } from "./readAnalysis.ts";
export { type AnalysisRun, runAnalysis } from "./runAnalysis.ts";
