import type { AnalysisFunction } from "./ReportAnalysis.ts";

/**
 * Declares the analysis of a report, for completion and type checking in the editor.
 *
 * A build runs it once for each language of the report: `language` says which, `say` takes the text of that language,
 * and the runs must return the same numbers.
 *
 * @param analysis receives `resolve` (paths relative to the report folder), `seed`, `language` and `say`; returns what
 *   may be printed
 * @example
 * import { defineAnalysis } from "sijill";
 * const analysis = defineAnalysis(() => ({ quantities: [], tables: [], figures: [], sources: [] }));
 * typeof analysis;
 * // → "function"
 */
export function defineAnalysis(analysis: AnalysisFunction): AnalysisFunction {
  return analysis;
}
