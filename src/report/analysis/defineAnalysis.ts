import type { AnalysisFunction } from "./ReportAnalysis.ts";

/**
 * Declares the analysis of a report, for completion and type checking in the editor.
 *
 * @param analysis receives `resolve` (paths relative to the report folder) and `seed`; returns what may be printed
 * @example
 * import { defineAnalysis } from "sijill";
 * const analysis = defineAnalysis(() => ({ quantities: [], tables: [], figures: [], sources: [] }));
 * typeof analysis;
 * // → "function"
 */
export function defineAnalysis(analysis: AnalysisFunction): AnalysisFunction {
  return analysis;
}
