import { Bookmark, HeadingLevel, Paragraph, type Table } from "docx";
import {
  anchors,
  type Block,
  type HeadingBlock,
  type ParagraphBlock,
  type TextTableBlock,
} from "../document/index.ts";
import { bookmarkName } from "./bookmarkName.ts";
import type { DocxContext } from "./DocxContext.ts";
import { BULLETS, numbersFrom, PARAGRAPHS } from "./numbering.ts";
import { writeDataTable, writeFigure } from "./writeExhibits.ts";
import { writeInlines } from "./writeInlines.ts";
import { writeRuns } from "./writeRuns.ts";
import { writeTable } from "./writeTable.ts";

/** How the paragraphs of a block stand: inside a quote, inside a list at a depth. */
interface Standing {
  readonly style?: string;
  readonly depth: number;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Blocks as paragraphs and tables. */
export function writeBlocks(
  blocks: readonly Block[],
  context: DocxContext,
  standing: Standing = { depth: 0 },
): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block) => writeBlock(block, context, standing));
}

function writeBlock(block: Block, context: DocxContext, standing: Standing): readonly (Paragraph | Table)[] {
  const { direction } = context;
  const bidirectional = direction === "rtl";
  switch (block.type) {
    case "heading":
      return [writeHeading(block, context)];
    case "paragraph":
      return [writeParagraph(block, context, standing)];
    case "list":
      return writeList(block, context, standing);
    case "quote":
      return writeBlocks(block.children, context, { ...standing, style: "Quote" });
    case "codeBlock":
      return block.value
        .split("\n")
        .map((line) => new Paragraph({ style: "Code", children: writeRuns(line, "ltr") }));
    case "rule":
      return [new Paragraph({ thematicBreak: true, bidirectional })];
    case "textTable":
      return [writeTextTable(block, context), new Paragraph({ style: "Facts", children: [] })];
    case "figure":
      return writeFigure(block, context);
    case "dataTable":
      return writeDataTable(block, context);
    case "redacted": {
      const { number, unit, reason, anchors: kept, label } = block;
      const name = label === undefined ? [] : [{ type: "text", value: `${label} ` } as const];
      const children = [...name, { type: "redacted", unit, reason, anchors: kept } as const];
      return [
        writeParagraph(
          { type: "paragraph", children, ...(number === undefined ? {} : { number }) },
          context,
          standing,
        ),
      ];
    }
  }
}

function writeHeading({ depth, id, children }: HeadingBlock, context: DocxContext): Paragraph {
  return new Paragraph({
    heading: headings[Math.min(depth, headings.length) - 1] ?? HeadingLevel.HEADING_6,
    bidirectional: context.direction === "rtl",
    children: [new Bookmark({ id: bookmarkName(id), children: [...writeInlines(children, context)] })],
  });
}

/** A numbered paragraph is an item of Word's own numbering, so that references to it are counted anew when it moves. */
function writeParagraph(
  { children, number }: ParagraphBlock,
  context: DocxContext,
  standing: Standing,
): Paragraph {
  const inlines = writeInlines(children, context);
  const bidirectional = context.direction === "rtl";
  if (number === undefined)
    return new Paragraph({
      bidirectional,
      ...(standing.style === undefined ? {} : { style: standing.style }),
      ...(standing.depth === 0 ? {} : { indent: { start: 360 * standing.depth } }),
      children: inlines,
    });
  return new Paragraph({
    bidirectional,
    numbering: { reference: PARAGRAPHS, level: 0 },
    children: [new Bookmark({ id: bookmarkName(anchors.paragraph(number)), children: [] }), ...inlines],
  });
}

function writeList(
  { ordered, start, items }: Extract<Block, { readonly type: "list" }>,
  context: DocxContext,
  standing: Standing,
): readonly (Paragraph | Table)[] {
  const level = Math.min(standing.depth, 8);
  const numbering = ordered
    ? { reference: numbersFrom(start), level, instance: context.nextList() }
    : { reference: BULLETS, level };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const inside = { ...standing, depth: standing.depth + 1 };
    const head = new Paragraph({
      bidirectional: context.direction === "rtl",
      numbering,
      children: first?.type === "paragraph" ? writeInlines(first.children, context) : [],
    });
    return [head, ...writeBlocks(first?.type === "paragraph" ? rest : item, context, inside)];
  });
}

function writeTextTable({ rows, align, widths }: TextTableBlock, context: DocxContext): Table {
  const [head = [], ...body] = rows;
  const cells = (row: TextTableBlock["rows"][number], bold: boolean) =>
    row.map((inlines, column) => ({
      children: writeInlines(inlines, context, bold ? { bold } : {}),
      isNumber: align[column] === "right",
    }));
  return writeTable(
    cells(head, true),
    body.map((row) => cells(row, false)),
    context.direction,
    widths,
  );
}
