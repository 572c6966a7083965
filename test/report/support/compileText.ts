import { describeProblem, SijillError } from "../../../src/errors/index.ts";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { type CompiledDocument, compileDocument } from "../../../src/report/markdown/index.ts";
import { analysis, frontMatter } from "./sampleAnalysis.ts";

/** Lines of the front matter: a line of a text given to `compileText` stands this much further down. */
export const firstLine = frontMatter.split("\n").length;

/** Compiles a text with the sample's front matter. */
export function compileText(text: string, using: ReportAnalysis = analysis): CompiledDocument {
  return compileDocument(frontMatter + text, "report.en.md", indexAnalysis(using));
}

/** What is wrong with a text: code, line in the text, column and value of each problem. */
export function problemsOf(
  text: string,
  using: ReportAnalysis = analysis,
): readonly (readonly [string, number, number, string | undefined])[] {
  return problemsIn(() => compileText(text, using)).map(({ code, place, value }) => [
    code.replace("SIJILL_REPORT_", ""),
    (place?.line ?? 0) - firstLine + 1,
    Number(place?.column),
    value,
  ]);
}

/** Problems as a person reads them. */
export function answersTo(text: string, using: ReportAnalysis = analysis): readonly string[] {
  return problemsIn(() => compileText(text, using)).map(describeProblem);
}

export function problemsIn(call: () => unknown): SijillError["problems"] {
  try {
    call();
  } catch (error) {
    if (error instanceof SijillError) return error.problems;
    throw error;
  }
  return [];
}
