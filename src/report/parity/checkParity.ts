import { type Problem, SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { compareAnalyses } from "./compareAnalyses.ts";
import { compareFrontMatter } from "./compareFrontMatter.ts";
import { compareStructure } from "./compareStructure.ts";
import { compareOrder, compareTexts } from "./compareTexts.ts";

/** A report in one language: what its analysis returned, and its text resolved against it. */
export interface LanguageVersion {
  readonly language: Language;
  readonly index: AnalysisIndex;
  readonly document: ReportDocument;
}

/**
 * Compares every further language with the first: the analysis returned the same numbers, the texts bind them in the
 * same forms, place the same figures and tables in the same order, cite the same sources, and have the same headings
 * and paragraphs.
 *
 * @returns notices: quantities bound in another order, which may be how a language builds its sentences
 * @throws SIJILL_REPORT_PARITY_…: all differences at once
 */
export function checkParity(versions: readonly LanguageVersion[]): readonly Problem[] {
  const [first, ...others] = versions;
  if (first === undefined) return [];
  const [problem, ...more] = others.flatMap((other) => [
    ...compareAnalyses(first, other),
    ...compareFrontMatter(first.document, other.document),
    ...compareTexts(first.document, other.document),
    ...compareStructure(first.document, other.document),
  ]);
  if (problem !== undefined) throw new SijillError([problem, ...more]);
  return others.flatMap((other) => compareOrder(first.document, other.document));
}
