import { join } from "node:path";
import { buildAppendix } from "../appendix/index.ts";
import { writeHtml } from "../html/index.ts";
import { buildLedger, type Ledger } from "../ledger/index.ts";
import { markAppendix, type Redaction, redactMarked } from "../redaction/index.ts";
import { type PdfAttachment, type PdfParts, type TypstParts, writeTypst } from "../typst/index.ts";
import { type ReportWording, selectWording } from "../wording/index.ts";
import type { DrawnVersion } from "./drawFigures.ts";
import { isSynthetic } from "./isSynthetic.ts";
import { layRedacted } from "./layRedacted.ts";
import { writeDisplay } from "./writeDisplay.ts";
import type { FigureSheets } from "./writeFigurePages.ts";

export interface PagesParts extends FigureSheets {
  readonly versions: readonly DrawnVersion[];
  /** What the build holds so far: ledger, figures, tables. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly ledger: Ledger;
  readonly tool: string;
  readonly fingerprint: string;
  readonly redactions: readonly Redaction[];
}

/** Two pixels of the image for one of the drawing: sharp on paper at the width of a page. */
const PNG_SCALE = 2;

/**
 * The pages of a report by path: HTML, PDF and DOCX in each language, the pictures that DOCX holds, and the figures that
 * are printed for a courtroom.
 */
export async function writePages(parts: PagesParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const contents = await Promise.all(parts.versions.map((version) => composeContent(version, parts)));
  // What another thread may do is asked for first, and what takes long before the rest.
  const printed = Promise.all([
    ...contents.map((content) => writePdf(content, parts)),
    ...parts.versions.map((version) => writeDisplay(version, parts)),
  ]);
  printed.catch(() => {}); // told where it is waited for
  const pages = await Promise.all(contents.map((content) => writeOthers(content, parts)));
  await parts.tools.help();
  return [...pages, ...(await printed)].flat();
}

/** What the pages of a language are written from, whatever their format. */
interface PagesContent {
  readonly version: DrawnVersion;
  readonly common: Omit<TypstParts, "drawings" | "attachments" | "heights">;
  readonly outlined: ReadonlyMap<string, string>;
  readonly sheet: Pick<PdfParts, "fonts" | "date" | "standard">;
  /** Of a redacted version, the heights of the withheld parts. */
  readonly heights: ReadonlyMap<string, number>;
}

async function composeContent(
  version: DrawnVersion,
  { versions, fonts, tool, fingerprint, workspace, redactions, tools }: PagesParts,
): Promise<PagesContent> {
  const { document, analysis, language, drawings, suffix, redacted } = version;
  const { date, pdf } = document.frontMatter;
  const wording = selectWording(language);
  // In the words of this language, where the ledger file has those of the first.
  const whole = redacted?.whole ?? version;
  const ledger = buildLedger([whole.document], whole.index, { language, suffix });
  const written = buildAppendix({
    document: whole.document,
    ledger,
    sources: whole.index.sources,
    notes: analysis.notes ?? [],
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
  const outlined = new Map([...drawings].map(([id, drawing]) => [id, drawing.outlined] as const));
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
  return { version, common, outlined, sheet, heights };
}

async function writePdf(
  { version, common, outlined, sheet, heights }: PagesContent,
  { files, tools, workspace }: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const attachments = sheet.standard === "a-3b" ? attach(version, common.wording, files) : [];
  const printed = await tools.compilePdf({
    source: writeTypst({ ...common, drawings: outlined, attachments, heights }),
    drawings: outlined,
    ...sheet,
    attachments,
    workspace: join(workspace, version.language),
  });
  return [[`report.${version.language}.pdf`, printed]];
}

async function writeOthers(
  { version, common, outlined }: PagesContent,
  { fonts, tools }: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { language, suffix, drawings } = version;
  // Loaded now: a program that writes no pages need not wait for it.
  const { writeDocx } = await import("../docx/index.ts");
  const shown = new Map([...drawings].map(([id, drawing]) => [id, drawing.svg] as const));
  const html = await writeHtml({ ...common, drawings: shown, fonts });
  // Pictures are made of the outlines: their letters are laid out already.
  const pictures = new Map(
    [...outlined].map(([id, svg]) => [id, tools.renderer.renderPng(svg, { scale: PNG_SCALE })] as const),
  );
  return [
    [`report.${language}.html`, Buffer.from(html)],
    [`report.${language}.docx`, await writeDocx({ ...common, drawings: pictures })],
    ...[...pictures].map(([id, png]) => [`figures/${id}${suffix}.png`, png] as const),
  ];
}

/** The ledger and the tables of a language, to travel inside its PDF. */
function attach(
  { index, suffix }: DrawnVersion,
  wording: ReportWording,
  files: ReadonlyMap<string, Uint8Array>,
): readonly PdfAttachment[] {
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
