import type { ReportAnalysis, AnalysisIndex } from "../analysis/index.ts";
import { buildAppendix } from "../appendix/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { type PageFont, writeHtml } from "../html/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { compilePdf, writeTypst } from "../typst/index.ts";
import { selectWording } from "../wording/index.ts";
import type { DrawnFigure } from "./drawFigures.ts";

export interface PagesParts {
  readonly documents: readonly ReportDocument[];
  readonly analysis: ReportAnalysis;
  readonly index: AnalysisIndex;
  readonly ledger: Ledger;
  readonly drawings: ReadonlyMap<string, DrawnFigure>;
  readonly fonts: readonly PageFont[];
  readonly tool: string;
  readonly fingerprint: string;
  readonly workspace: string;
}

/** The pages of a report by path: HTML and PDF in each language. */
export async function writePages(parts: PagesParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const pages = await Promise.all(parts.documents.map((document) => writeDocument(document, parts)));
  return pages.flat();
}

async function writeDocument(
  document: ReportDocument,
  { analysis, index, ledger, drawings, fonts, tool, fingerprint, workspace }: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { language, date } = document.frontMatter;
  const wording = selectWording(language);
  const notes = analysis.notes ?? [];
  const appendix = buildAppendix({ document, ledger, sources: index.sources, notes, wording });
  const common = { document, appendix, wording, isSynthetic: isSynthetic(ledger), tool, fingerprint };
  const pick = (form: "svg" | "outlined") =>
    new Map([...drawings].map(([id, drawing]) => [id, drawing[form]] as const));

  const outlined = pick("outlined");
  const [html, pdf] = await Promise.all([
    writeHtml({ ...common, drawings: pick("svg"), fonts }),
    compilePdf({
      source: writeTypst({ ...common, drawings: outlined }),
      drawings: outlined,
      fonts: fonts.map((font) => font.path),
      date,
      workspace,
    }),
  ]);
  return [
    [`report.${language}.html`, Buffer.from(html)],
    [`report.${language}.pdf`, pdf],
  ];
}

/** One made-up figure is enough to mark every page. */
function isSynthetic({ quantities, tables }: Ledger): boolean {
  return [...quantities, ...tables].some((item) => item.nature === "synthetic");
}
