import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import { type CompletedAnnex, completeAnnex } from "../../../src/report/annex/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { readDocument } from "../../../src/report/markdown/index.ts";
import { selectWording } from "../../../src/report/wording/index.ts";
import { analysis as sample } from "./sampleAnalysis.ts";

/** An annex read and completed as a build does it, with all problems of text and sections. */
export function completeText(text: string, using: ReportAnalysis = sample): CompletedAnnex {
  const analysis = indexAnalysis(using);
  const { document, annex, problems } = readDocument(text, "report.en.md", analysis);
  if (annex === null) throw new TypeError("The text is no annex.");
  const completed = completeAnnex({
    document,
    marks: annex,
    analysis,
    quality: using.quality ?? null,
    inputs: using.inputs ?? [],
    languages: ["en"],
    wording: selectWording("en"),
    tool: "sijill 0.0.0",
  });
  return { ...completed, problems: [...problems, ...completed.problems] };
}
