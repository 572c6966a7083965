import { resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { LoadedAnalysis } from "./loadAnalysis.ts";
import { messages } from "./messages.ts";
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
 * @throws SIJILL_ANALYSIS_UNSAID with file, line and the missing language, SIJILL_ANALYSIS_FAILED with file and line, SIJILL_ANALYSIS_INVALID with path and value, SIJILL_ANALYSIS_FIGURE_LANGUAGE
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
  const read = readAnalysis(result);
  checkFigures(read, language);
  return read;
}

/** A figure in another language would pass every comparison of numbers, and be read by nobody. */
function checkFigures({ figures }: ReportAnalysis, language: Language): void {
  const [problem, ...more] = figures
    .filter((figure) => figure.language !== undefined && figure.language !== language)
    .map((figure) => messages.figureLanguage(figure.id, figure.language ?? "", language));
  if (problem !== undefined) throw new SijillError([problem, ...more]);
}

function say(texts: Translated, language: Language): string {
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  if (text === undefined || text === "") throw new UnsaidError(texts, language);
  return text;
}
