import { fillTemplate } from "../../quantities/index.ts";
import {
  anchors,
  type Block,
  type HeadingBlock,
  type ParagraphBlock,
  type RedactedBlock,
  type TextTableBlock,
} from "../document/index.ts";
import { heightOf } from "./heightOf.ts";
import type { TypstContext } from "./TypstContext.ts";
import { typstLines, typstString, typstText } from "./typstString.ts";
import { keepsRowsWhole, writeDataTable, writeFigure } from "./writeExhibits.ts";
import { writeInlines } from "./writeInlines.ts";

/** Blocks as one Typst expression. */
export function writeBlocks(blocks: readonly Block[], context: TypstContext): string {
  const written = blocks.map((block, at) => {
    const one = writeBlock(block, context);
    return introducesTable(block, blocks[at + 1]) ? `with-next(${one})\n` : `${one}\n`;
  });
  return `{ []\n${written.join("")}}`;
}

/**
 * A paragraph that a table follows does not stay behind on the page before. Where the table can be withheld it may: what
 * stands in its place must not move a line.
 */
function introducesTable(block: Block, next: Block | undefined): boolean {
  return (
    block.type === "paragraph" &&
    block.restricted === undefined &&
    next?.type === "textTable" &&
    next.restricted === undefined
  );
}

function writeBlock(block: Block, context: TypstContext): string {
  // In one piece in every version, so that a bar of its height takes its place without moving a line.
  return block.restricted === undefined
    ? writeContent(block, context)
    : `restricted-block(${typstString(block.restricted.unit)}, ${writeContent(block, context)})`;
}

function writeContent(block: Block, context: TypstContext): string {
  switch (block.type) {
    case "heading":
      return writeHeading(block, context);
    case "paragraph":
      return writeParagraph(block, context);
    case "list": {
      const items = block.items.map((item) => writeBlocks(item, context));
      const start = block.ordered ? `start: ${block.start}, ` : "";
      return `${block.ordered ? "enum" : "list"}(${start}${items.join(", ")})`;
    }
    case "quote":
      return `quote(block: true, ${writeBlocks(block.children, context)})`;
    case "codeBlock":
      return `code-block(${typstLines(block.value)})`;
    case "rule":
      return "rule()";
    case "textTable":
      return writeTextTable(block, context);
    case "figure":
      return writeFigure(block, context);
    case "dataTable":
      return writeDataTable(block, context);
    case "redacted":
      return writeRedacted(block, context);
  }
}

function writeRedacted(block: RedactedBlock, context: TypstContext): string {
  const { unit, number, label, reason, anchors: kept } = block;
  const words = fillTemplate(context.wording.redacted, { reason });
  const ids = [...(number === undefined ? [] : [anchors.paragraph(number)]), ...kept];
  return [
    `redacted-block(${heightOf(unit, context)},`,
    `(${ids.map((id) => `${typstString(id)}, `).join("")}),`,
    `${number === undefined ? "none" : `"${number}."`},`,
    `${typstText(label === undefined ? words : `${label}. ${words}`, context.direction)})`,
  ].join(" ");
}

function writeParagraph({ children, number }: ParagraphBlock, context: TypstContext): string {
  const body = writeInlines(children, context);
  const [only] = children;
  // What is measured is a block of its own, which a paragraph cannot hold.
  if (children.length === 1 && (only?.type === "restricted" || only?.type === "redacted")) return body;
  return number === undefined
    ? `par(${body})`
    : `numbered-paragraph(${typstString(anchors.paragraph(number))}, "${number}.", ${body})`;
}

function writeHeading({ depth, id, children }: HeadingBlock, context: TypstContext): string {
  return `section-heading(${depth}, ${typstString(id)}, ${writeInlines(children, context)})`;
}

function writeTextTable({ rows, align, widths }: TextTableBlock, context: TypstContext): string {
  const [head = [], ...body] = rows;
  const columns = widths?.map((width) => `${width}fr`) ?? align.map(() => "auto");
  // "none" would be centred by a figure around the table; the side text begins on is "start".
  const sides = align.map((side) => side ?? "start");
  const cells = body.flat().map((cell) => writeInlines(cell, context));
  return [
    `text-table((${columns.join(", ")},), (${sides.join(", ")},),`,
    `(${head.map((cell) => writeInlines(cell, context)).join(", ")},),`,
    `(${cells.map((cell) => `${cell},\n`).join("")}), ${keepsRowsWhole(cells)})`,
  ].join(" ");
}
