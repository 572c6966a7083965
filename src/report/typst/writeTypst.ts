import { type Direction, fillTemplate, selectLanguage } from "../../quantities/index.ts";
import type { Appendix } from "../appendix/index.ts";
import { type Inline, plainText, type ReportDocument } from "../document/index.ts";
import { aboutReport, type ReportWording } from "../wording/index.ts";
import { preamble } from "./preamble.ts";
import type { TypstContext } from "./TypstContext.ts";
import { typstIsolated, typstString, typstText } from "./typstString.ts";
import { type PdfAttachment, writeAttachments } from "./writeAttachments.ts";
import { writeBlocks } from "./writeBlocks.ts";
import { drawingSize } from "./writeFigurePdf.ts";
import { writeInlines } from "./writeInlines.ts";

export interface TypstParts {
  readonly document: ReportDocument;
  readonly appendix: Appendix;
  readonly wording: ReportWording;
  /** What the names of this language's files end in before their extension. */
  readonly suffix: string;
  /** SVG of each figure by its id, for its width. */
  readonly drawings: ReadonlyMap<string, string>;
  /** Files that travel inside the PDF. */
  readonly attachments: readonly PdfAttachment[];
  readonly isSynthetic: boolean;
  /** Height in points of each withheld part. */
  readonly heights?: ReadonlyMap<string, number>;
  /** Whether `layoutPdf` asks where everything stands. */
  readonly isMeasured?: boolean;
  readonly tool: string;
  readonly fingerprint: string;
}

/** The report as Typst source: the page design, then one call with the document as code. */
export function writeTypst(parts: TypstParts): string {
  const { document, appendix, wording } = parts;
  const { frontMatter } = document;
  const { direction } = selectLanguage(frontMatter.language);
  const bare: TypstContext = {
    language: frontMatter.language,
    direction,
    wording,
    suffix: parts.suffix,
    explained: appendix.explained,
    widths: widthsOf(parts.drawings),
    heights: parts.heights ?? new Map(),
    footnotes: new Map(),
  };
  const notes = document.footnotes.map(
    ({ number, children }) => [number, writeBlocks(children, bare)] as const,
  );
  const context = { ...bare, footnotes: new Map(notes) };

  return [
    writeDocumentProperties(document),
    writeAttachments(parts.attachments),
    preamble,
    `#report(${writeSettings(parts, direction)}, {`,
    writeTitle(document, context),
    "contents()",
    writeBlocks(document.body, context),
    writeBlocks(appendix.blocks, context),
    parts.isMeasured === true ? "layout-record()" : "",
    "})",
    "",
  ].join("\n");
}

function widthsOf(drawings: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [id, svg] of drawings) {
    const { width } = drawingSize(svg);
    if (width > 0) widths.set(id, width);
  }
  return widths;
}

/** What the file says of itself: title, authors, date and what it is about. */
export function writeDocumentProperties(document: ReportDocument): string {
  const { title, subtitle, frontMatter } = document;
  const [year, month, day] = frontMatter.date.split("-").map(Number);
  const authors = frontMatter.authors.map((author) => `${typstString(author.name)},`).join(" ");
  const { direction } = selectLanguage(frontMatter.language);
  const said = (inlines: readonly Inline[]) => typstIsolated(plainText(inlines), direction);
  const description = subtitle === null ? "" : `, description: ${said(subtitle)}`;
  const date = `datetime(year: ${year}, month: ${month}, day: ${day})`;
  return `#set document(title: ${said(title)}, author: (${authors}), date: ${date}${description})`;
}

function writeSettings(
  { document, wording, tool, fingerprint, isSynthetic }: TypstParts,
  direction: Direction,
): string {
  const { title, frontMatter } = document;
  const status = wording.status[frontMatter.status];
  const version = `${wording.version} ${frontMatter.version} (${status}), ${frontMatter.date}`;
  const [before = "", between = "", after = ""] = wording.page.split(/\{pages?\}/);
  const ledger = fillTemplate(wording.ledger.fingerprint, { hash: fingerprint });
  return [
    `(lang: ${typstString(frontMatter.language)}, dir: ${direction},`,
    `is-annex: ${frontMatter.kind === "annex"},`,
    `header-title: ${typstText(plainText(title), direction)},`,
    `header-version: ${typstText(version, direction)},`,
    `footer: ${typstText(`${tool} · ${ledger}`, direction)},`,
    `page-label: (page, pages) => ${typstString(before)} + page + ${typstString(between)} + pages + ${typstString(after)},`,
    `watermark: ${isSynthetic ? typstString(wording.synthetic) : "none"},`,
    `watermark-word: ${typstString(wording.syntheticWord)})`,
  ].join(" ");
}

function writeTitle({ title, subtitle, frontMatter }: ReportDocument, context: TypstContext): string {
  const { wording, direction } = context;
  const rows = aboutReport(frontMatter, wording)
    .flat()
    .map((part) => typstText(part, direction));
  return [
    `title-block(${frontMatter.status === "draft" ? typstString(wording.draft) : "none"},`,
    `${writeInlines(title, context)},`,
    `${subtitle === null ? "none" : writeInlines(subtitle, context)},`,
    `(${rows.join(", ")},),`,
    `${typstString(wording.contents)})`,
  ].join(" ");
}
