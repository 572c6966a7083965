import type { Language } from "../../../src/quantities/index.ts";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import { buildAppendix } from "../../../src/report/appendix/index.ts";
import { writeHtml } from "../../../src/report/html/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { buildLedger } from "../../../src/report/ledger/index.ts";
import { compileDocument } from "../../../src/report/markdown/index.ts";
import { type PdfAttachment, writeTypst } from "../../../src/report/typst/index.ts";
import { selectWording } from "../../../src/report/wording/index.ts";
import { frontMatter, analysis as sample } from "./sampleAnalysis.ts";

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

export interface PagesOptions {
  readonly analysis?: ReportAnalysis;
  readonly front?: string;
  readonly drawing?: string;
  readonly language?: Language;
  readonly attachments?: readonly PdfAttachment[];
}

/** The HTML page and the Typst source of a text, without fonts and without a folder. */
export async function composePages(text: string, options: PagesOptions = {}) {
  const analysis = options.analysis ?? sample;
  const index = indexAnalysis(analysis);
  const language = options.language ?? "en";
  const front = (options.front ?? frontMatter).replace("language: en", `language: ${language}`);
  const { document } = compileDocument(front + text, `report.${language}.md`, index);
  const ledger = buildLedger([document], index, { language, suffix: "" });
  const wording = selectWording(language);
  const notes = analysis.notes ?? [];
  const appendix = buildAppendix({ document, ledger, sources: index.sources, notes, wording });
  const drawings = new Map([...index.figures.keys()].map((id) => [id, options.drawing ?? drawing]));
  const isSynthetic = ledger.tables.some((table) => table.nature === "synthetic");
  const parts = {
    document,
    appendix,
    wording,
    suffix: "",
    drawings,
    attachments: options.attachments ?? [],
    isSynthetic,
    tool: "sijill 0.0.0",
    fingerprint: "0123456789abcdef",
  };
  return {
    parts,
    html: await writeHtml({ ...parts, fonts: [] }),
    typst: writeTypst(parts),
    drawings,
    ledger,
    document,
  };
}
