import { Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from "docx";
import { fillTemplate, selectLanguage } from "../../quantities/index.ts";
import type { Appendix } from "../appendix/index.ts";
import { type Block, plainText, type ReportDocument, visibleText } from "../document/index.ts";
import { aboutReport, type ReportWording } from "../wording/index.ts";
import type { DocxContext } from "./DocxContext.ts";
import { fixDocx } from "./fixDocx.ts";
import { numberings } from "./numbering.ts";
import { styles } from "./styles.ts";
import { writeBlocks } from "./writeBlocks.ts";
import { writeInlines } from "./writeInlines.ts";
import { writeRuns } from "./writeRuns.ts";

export interface DocxParts {
  readonly document: ReportDocument;
  readonly appendix: Appendix;
  readonly wording: ReportWording;
  /** What the names of this language's files end in before their extension. */
  readonly suffix: string;
  /** PNG of each figure by its id, at two pixels for one. */
  readonly drawings: ReadonlyMap<string, Uint8Array>;
  readonly isSynthetic: boolean;
  readonly tool: string;
  readonly fingerprint: string;
}

/**
 * The report as a Word document: headings, captions and cross references that Word counts, real tables, alternative
 * texts, text from right to left where it is Arabic. The same report gives the same bytes.
 */
export async function writeDocx(parts: DocxParts): Promise<Uint8Array> {
  const { document, appendix, wording } = parts;
  const { frontMatter, title } = document;
  const { direction } = selectLanguage(frontMatter.language);
  let lists = 0;
  const context: DocxContext = {
    language: frontMatter.language,
    direction,
    wording,
    suffix: parts.suffix,
    drawings: parts.drawings,
    explained: appendix.explained,
    nextList: () => ++lists,
  };
  const blocks = [...document.body, ...appendix.blocks];
  const file = new Document({
    title: visibleText(plainText(title)),
    creator: frontMatter.authors.map((author) => author.name).join("; "),
    description: fillTemplate(wording.ledger.fingerprint, { hash: parts.fingerprint }),
    lastModifiedBy: parts.tool,
    revision: 1,
    styles: styles(frontMatter.language),
    numbering: numberings(listStarts(blocks)),
    footnotes: Object.fromEntries(
      document.footnotes.map(({ number, children }) => [
        number,
        { children: footnoteParagraphs(children, context) },
      ]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1417, bottom: 1417, left: 1417, right: 1417 },
          },
        },
        headers: { default: new Header({ children: writeHeader(parts, context) }) },
        footers: { default: new Footer({ children: [writeFooter(parts, context)] }) },
        children: [...writeTitle(document, context), ...writeBlocks(blocks, context)],
      },
    ],
  });
  return fixDocx(await Packer.toBuffer(file), frontMatter.date, parts.drawings);
}

function listStarts(blocks: readonly Block[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const visit = (inside: readonly Block[]): void => {
    for (const block of inside) {
      if (block.type === "quote") visit(block.children);
      if (block.type !== "list") continue;
      if (block.ordered) starts.add(block.start);
      for (const item of block.items) visit(item);
    }
  };
  visit(blocks);
  return starts;
}

function footnoteParagraphs(children: readonly Block[], context: DocxContext): readonly Paragraph[] {
  return writeBlocks(children, context).filter((block): block is Paragraph => block instanceof Paragraph);
}

function writeTitle(
  { title, subtitle, frontMatter }: ReportDocument,
  context: DocxContext,
): readonly (Paragraph | Table)[] {
  const { wording, direction } = context;
  const bidirectional = direction === "rtl";
  return [
    ...(frontMatter.status === "draft"
      ? [new Paragraph({ style: "Notice", bidirectional, children: writeRuns(wording.draft, direction) })]
      : []),
    new Paragraph({ style: "Title", bidirectional, children: writeInlines(title, context) }),
    ...(subtitle === null
      ? []
      : [new Paragraph({ style: "Subtitle", bidirectional, children: writeInlines(subtitle, context) })]),
    ...aboutReport(frontMatter, wording).map(
      ([name, value]) =>
        new Paragraph({
          style: "Facts",
          bidirectional,
          children: [...writeRuns(`${name}: `, direction, { bold: true }), ...writeRuns(value, direction)],
        }),
    ),
  ];
}

/** Made-up data say so on every page. */
function writeHeader(
  { document, wording, isSynthetic }: DocxParts,
  { direction }: DocxContext,
): readonly Paragraph[] {
  const { frontMatter, title } = document;
  const version = `${wording.version} ${frontMatter.version} (${wording.status[frontMatter.status]}), ${frontMatter.date}`;
  const bidirectional = direction === "rtl";
  return [
    ...(isSynthetic
      ? [new Paragraph({ style: "Notice", bidirectional, children: writeRuns(wording.synthetic, direction) })]
      : []),
    new Paragraph({
      style: "Facts",
      bidirectional,
      children: writeRuns(`${plainText(title)} · ${version}`, direction),
    }),
  ];
}

function writeFooter({ wording, tool, fingerprint }: DocxParts, { direction }: DocxContext): Paragraph {
  const ledger = fillTemplate(wording.ledger.fingerprint, { hash: fingerprint });
  const label = wording.page.split(/(\{pages?\})/).flatMap((part) => {
    if (part === "{page}") return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === "{pages}") return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return writeRuns(part, direction);
  });
  return new Paragraph({
    style: "Facts",
    bidirectional: direction === "rtl",
    children: [...writeRuns(`${tool} · ${ledger} · `, direction), ...label],
  });
}
