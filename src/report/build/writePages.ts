import { join } from "node:path";
import { buildAppendix } from "../appendix/index.ts";
import { type PageFont, writeHtml } from "../html/index.ts";
import { buildLedger, type Ledger } from "../ledger/index.ts";
import { markAppendix, type Redaction, redactMarked } from "../redaction/index.ts";
import { type PdfAttachment, writeTypst } from "../typst/index.ts";
import { type ReportWording, selectWording } from "../wording/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";
import type { ReportVersion } from "./composeVersions.ts";
import type { DrawnFigure } from "./drawFigures.ts";
import { layRedacted } from "./layRedacted.ts";
import type { PageTools } from "./pageTools.ts";

export interface PagesParts {
  readonly versions: readonly (ReportVersion & { readonly drawings: ReadonlyMap<string, DrawnFigure> })[];
  /** What the build holds so far: ledger, figures, tables. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly fonts: readonly PageFont[];
  readonly ledger: Ledger;
  readonly tool: string;
  readonly fingerprint: string;
  readonly workspace: string;
  readonly redactions: readonly Redaction[];
  readonly tools: PageTools;
}

/** Two pixels of the image for one of the drawing: sharp on paper at the width of a page. */
const PNG_SCALE = 2;

/** The pages of a report by path: HTML, PDF and DOCX in each language, and the pictures that DOCX holds. */
export async function writePages(parts: PagesParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const pages = await Promise.all(parts.versions.map((version) => writeVersion(version, parts)));
  return pages.flat();
}

async function writeVersion(
  version: PagesParts["versions"][number],
  { versions, files, fonts, tool, fingerprint, workspace, redactions, tools }: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { document, analysis, index, language, drawings, suffix, redacted } = version;
  const { date, pdf } = document.frontMatter;
  const wording = selectWording(language);
  const notes = analysis.notes ?? [];
  // In the words of this language, where the ledger file has those of the first.
  const whole = redacted?.whole ?? version;
  const ledger = buildLedger([whole.document], whole.index, { language, suffix });
  const written = buildAppendix({
    document: whole.document,
    ledger,
    sources: whole.index.sources,
    notes,
    wording,
    redactions,
    languages: versions.map((each) => each.language),
  });
  const marked = { ...written, blocks: markAppendix(written.blocks, whole.document, whole.index) };
  const appendix =
    redacted === undefined
      ? marked
      : {
          ...marked,
          blocks: redactMarked(marked.blocks, redacted.plan, whole.document, redacted.withheld, "appendix"),
        };
  const common = { document, appendix, wording, suffix, isSynthetic: isSynthetic(ledger), tool, fingerprint };
  const pick = (form: "svg" | "outlined") =>
    new Map([...drawings].map(([id, drawing]) => [id, drawing[form]] as const));

  const outlined = pick("outlined");
  const sheet = { fonts: fonts.map((font) => font.path), date, standard: pdf };
  const heights =
    redacted === undefined
      ? new Map<string, number>()
      : await layRedacted({
          common,
          whole: { ...common, document: whole.document, appendix: marked },
          figures: [...whole.index.figures.values()],
          outlined,
          renderer: tools.renderer,
          sheet,
          workspace: join(workspace, `${language}-layout`),
        });
  const attachments = pdf === "a-3b" ? attach({ index, suffix, wording, files }) : [];
  // Loaded now: a program that writes no pages need not wait for it.
  const { writeDocx } = await import("../docx/index.ts");
  // What another thread does is asked for first.
  const [printed, html, { docx, pictures }] = await Promise.all([
    tools.compilePdf({
      source: writeTypst({ ...common, drawings: outlined, attachments, heights }),
      drawings: outlined,
      ...sheet,
      attachments,
      workspace: join(workspace, language),
    }),
    writeHtml({ ...common, drawings: pick("svg"), fonts }),
    withPictures(outlined, tools.renderer, (pictures) => writeDocx({ ...common, drawings: pictures })),
  ]);
  return [
    [`report.${language}.docx`, docx],
    [`report.${language}.html`, Buffer.from(html)],
    [`report.${language}.pdf`, printed],
    ...[...pictures].map(([id, png]) => [`figures/${id}${suffix}.png`, png] as const),
  ];
}

/** Pictures are made of the outlines: their letters are laid out already. */
async function withPictures(
  outlined: ReadonlyMap<string, string>,
  renderer: ChartRenderer,
  write: (pictures: ReadonlyMap<string, Uint8Array>) => Promise<Uint8Array>,
) {
  const pictures = new Map(
    [...outlined].map(([id, svg]) => [id, renderer.renderPng(svg, { scale: PNG_SCALE })]),
  );
  return { pictures, docx: await write(pictures) };
}

/** The ledger and the tables of a language, to travel inside its PDF. */
function attach({
  index,
  suffix,
  wording,
  files,
}: Pick<PagesParts["versions"][number], "index" | "suffix"> & {
  readonly wording: ReportWording;
  readonly files: ReadonlyMap<string, Uint8Array>;
}): readonly PdfAttachment[] {
  const tables = [...index.tables.values()].map(({ id, title }) => ({
    path: `tables/${id}${suffix}.csv`,
    mimeType: "text/csv",
    description: title,
  }));
  return [
    { path: "ledger.json", mimeType: "application/json", description: wording.ledger.title },
    ...tables.sort((a, b) => (a.path < b.path ? -1 : 1)),
  ].map((attachment) => ({ ...attachment, content: files.get(attachment.path) ?? new Uint8Array() }));
}

/** One made-up figure is enough to mark every page. */
export function isSynthetic({ quantities, tables }: Ledger): boolean {
  return [...quantities, ...tables].some((item) => item.nature === "synthetic");
}
