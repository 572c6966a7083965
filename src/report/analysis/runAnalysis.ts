import { resolve } from "node:path";
import type { Language } from "../../quantities/index.ts";
import type { LoadedAnalysis } from "./loadAnalysis.ts";
import type { ReportAnalysis, Translated } from "./ReportAnalysis.ts";
import { readAnalysis } from "./readAnalysis.ts";
import { UnsaidError } from "./UnsaidError.ts";

/** How an analysis is run. */
export interface AnalysisRun {
  readonly folder: string;
  readonly seed: number;
  readonly language: Language;
}

/**
 * Runs a loaded analysis in one language and reads its result.
 *
 * @throws SIJILL_ANALYSIS_UNSAID with file, line and the missing language, SIJILL_ANALYSIS_FAILED with file and line, SIJILL_ANALYSIS_INVALID with path and value
 */
export async function runAnalysis(
  { analysis, explain }: LoadedAnalysis,
  { folder, seed, language }: AnalysisRun,
): Promise<ReportAnalysis> {
  let result: unknown;
  try {
    result = await analysis({
      language,
      say: (texts) => say(texts, language),
      resolve: (path) => resolve(folder, path),
      seed,
    });
  } catch (error) {
    throw explain(error);
  }
  return readAnalysis(result);
}

function say(texts: Translated, language: Language): string {
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  if (text === undefined || text === "") throw new UnsaidError(texts, language);
  return text;
}
