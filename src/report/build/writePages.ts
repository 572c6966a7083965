import { join } from "node:path";
import { buildAppendix } from "../appendix/index.ts";
import { type PageFont, writeHtml } from "../html/index.ts";
import { buildLedger, type Ledger } from "../ledger/index.ts";
import { compilePdf, writeTypst } from "../typst/index.ts";
import { selectWording } from "../wording/index.ts";
import type { ReportVersion } from "./composeVersions.ts";
import type { DrawnFigure } from "./drawFigures.ts";

export interface PagesParts {
  readonly versions: readonly (ReportVersion & { readonly drawings: ReadonlyMap<string, DrawnFigure> })[];
  readonly fonts: readonly PageFont[];
  readonly tool: string;
  readonly fingerprint: string;
  readonly workspace: string;
}

/** The pages of a report by path: HTML and PDF in each language. */
export async function writePages(parts: PagesParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const pages = await Promise.all(parts.versions.map((version) => writeVersion(version, parts)));
  return pages.flat();
}

async function writeVersion(
  { document, analysis, index, language, drawings, suffix }: PagesParts["versions"][number],
  { fonts, tool, fingerprint, workspace }: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { date } = document.frontMatter;
  const wording = selectWording(language);
  const notes = analysis.notes ?? [];
  // In the words of this language, where the ledger file has those of the first.
  const ledger = buildLedger([document], index, { language, suffix });
  const appendix = buildAppendix({ document, ledger, sources: index.sources, notes, wording });
  const common = { document, appendix, wording, suffix, isSynthetic: isSynthetic(ledger), tool, fingerprint };
  const pick = (form: "svg" | "outlined") =>
    new Map([...drawings].map(([id, drawing]) => [id, drawing[form]] as const));

  const outlined = pick("outlined");
  // Loaded now: a program that writes no pages need not wait for it.
  const { writeDocx } = await import("../docx/index.ts");
  const [html, pdf, docx] = await Promise.all([
    writeHtml({ ...common, drawings: pick("svg"), fonts }),
    compilePdf({
      source: writeTypst({ ...common, drawings: outlined }),
      drawings: outlined,
      fonts: fonts.map((font) => font.path),
      date,
      workspace: join(workspace, language),
    }),
    writeDocx({ ...common, drawings: new Map([...drawings].map(([id, { png }]) => [id, png])) }),
  ]);
  return [
    [`report.${language}.docx`, docx],
    [`report.${language}.html`, Buffer.from(html)],
    [`report.${language}.pdf`, pdf],
  ];
}

/** One made-up figure is enough to mark every page. */
function isSynthetic({ quantities, tables }: Ledger): boolean {
  return [...quantities, ...tables].some((item) => item.nature === "synthetic");
}
