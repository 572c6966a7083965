import { resolve } from "node:path";
import type { LoadedAnalysis } from "./loadAnalysis.ts";
import type { ReportAnalysis } from "./ReportAnalysis.ts";
import { readAnalysis } from "./readAnalysis.ts";

/**
 * Runs a loaded analysis and reads its result.
 *
 * @throws SIJILL_ANALYSIS_FAILED with file and line, SIJILL_ANALYSIS_INVALID with path and value
 */
export async function runAnalysis(
  { analysis, explain }: LoadedAnalysis,
  folder: string,
  seed: number,
): Promise<ReportAnalysis> {
  let result: unknown;
  try {
    result = await analysis({ resolve: (path) => resolve(folder, path), seed });
  } catch (error) {
    throw explain(error);
  }
  return readAnalysis(result);
}
