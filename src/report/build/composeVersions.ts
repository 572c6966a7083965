import type { Problem } from "../../errors/index.ts";
import {
  type AnalysisIndex,
  indexAnalysis,
  type LoadedAnalysis,
  type ReportAnalysis,
  runAnalysis,
} from "../analysis/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { compileDocument } from "../markdown/index.ts";
import { checkParity, type LanguageVersion } from "../parity/index.ts";
import type { BuildStep } from "./BuildOptions.ts";
import type { ReportText } from "./readTexts.ts";

/** A report in one language: the run of its analysis, and its text resolved against what that run returned. */
export interface ReportVersion extends LanguageVersion {
  readonly analysis: ReportAnalysis;
  readonly index: AnalysisIndex;
  readonly document: ReportDocument;
  /** What the names of files carry that differ from language to language: nothing where there is one language only. */
  readonly suffix: string;
}

/** Runs the analysis once for each text, resolves the texts, and sees to it that all languages say the same numbers. */
export async function composeVersions(
  loaded: LoadedAnalysis,
  texts: readonly ReportText[],
  options: {
    readonly folder: string;
    readonly seed: number;
    readonly progress: (step: BuildStep) => void;
  },
): Promise<{ readonly versions: readonly ReportVersion[]; readonly notices: readonly Problem[] }> {
  const { folder, seed, progress } = options;
  const versions: ReportVersion[] = [];
  const notices: Problem[] = [];
  for (const { file, language, source } of texts) {
    progress({ step: "analysis", detail: texts.length === 1 ? "analysis.ts" : `analysis.ts in ${language}` });
    const analysis = await runAnalysis(loaded, { folder, seed, language });
    const index = indexAnalysis(analysis);
    progress({ step: "text", detail: file });
    const compiled = compileDocument(source, file, index);
    notices.push(...compiled.notices);
    const suffix = texts.length === 1 ? "" : `.${language}`;
    versions.push({ language, analysis, index, document: compiled.document, suffix });
  }
  return { versions, notices: [...notices, ...checkParity(versions)] };
}
