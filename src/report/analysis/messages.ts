import type { Place, Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  analysisMissing: (folder: string): Problem => ({
    code: "SIJILL_ANALYSIS_MISSING",
    what: `There is no analysis.ts in ${folder}.`,
    place: { file: "analysis.ts" },
    expected: "a file analysis.ts beside the report's text",
    fix: "Write one that exports defineAnalysis(…) as default.",
  }),
  analysisUnreadable: (place: Place, detail: string): Problem => ({
    code: "SIJILL_ANALYSIS_UNREADABLE",
    what: `The analysis cannot be read: ${detail}`,
    place,
    expected: "TypeScript that esbuild can bundle",
    fix: "Correct the line; `npx tsc --noEmit` explains types as well.",
  }),
  analysisFailed: (place: Place, detail: string): Problem => ({
    code: "SIJILL_ANALYSIS_FAILED",
    what: `The analysis stopped with an error: ${detail}`,
    place,
    expected: "an analysis that returns quantities, tables, figures and sources",
    fix: "Correct the analysis at that line.",
  }),
  analysisUnsaid: (
    place: Place,
    language: string,
    said: readonly (readonly [string, string])[],
  ): Problem => ({
    code: "SIJILL_ANALYSIS_UNSAID",
    what: `A text of the analysis is not given in "${language}"${said.map(([code, text]) => `; in "${code}" it is "${text}"`).join("")}.`,
    place,
    value: language,
    expected: `say({ ${[...said.map(([code]) => code), language].map((code) => `${code}: "…"`).join(", ")} })`,
    fix: `Give the text in "${language}" at that line, or build without that language.`,
  }),
  analysisNoExport: (file: string): Problem => ({
    code: "SIJILL_ANALYSIS_NO_EXPORT",
    what: `${file} does not export a function as default.`,
    place: { file },
    expected: "export default defineAnalysis(async ({ resolve }) => …)",
    fix: "Export the analysis as default.",
  }),
  analysisInvalid: (path: string, expected: string, value: string): Problem => ({
    code: "SIJILL_ANALYSIS_INVALID",
    what: `The analysis returned something a report cannot print, at ${path}.`,
    place: { file: "analysis.ts", path },
    value,
    expected,
    fix: `Correct ${path} in the analysis.`,
  }),
  analysisDuplicate: (kind: string, id: string): Problem => ({
    code: "SIJILL_ANALYSIS_DUPLICATE",
    what: `The analysis returned two different ${kind} named "${id}".`,
    place: { file: "analysis.ts" },
    value: id,
    expected: "a name of its own for each",
    fix: "Rename one of them.",
  }),
  figureLanguage: (figure: string, language: string, expected: string): Problem => ({
    code: "SIJILL_ANALYSIS_FIGURE_LANGUAGE",
    what: `The figure "${figure}" speaks "${language}" in a report in "${expected}".`,
    place: { file: "analysis.ts", path: figure },
    value: language,
    expected: `a chart with the option language: "${expected}"`,
    fix: "Give every chart the language of the run: defineAnalysis(({ language }) => …), and its words through say.",
  }),
  citationUnknown: (quantity: string, key: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_CITATION_UNKNOWN",
    what: `The analysis has no source "${key}".`,
    place: { file: "analysis.ts", path: quantity },
    value: key,
    expected: known.length === 0 ? "a source the analysis returns" : `one of: ${known.join(", ")}`,
    fix: "Correct the key, or add the source to the analysis.",
  }),
};
