import {
  anchors,
  type Block,
  type HeadingBlock,
  type Inline,
  type ParagraphBlock,
  type RedactedBlock,
  type TextTableBlock,
} from "../document/index.ts";
import { element, type HtmlElement, type HtmlNode } from "./element.ts";
import type { HtmlContext } from "./HtmlContext.ts";
import { writeDataTable, writeFigure } from "./writeExhibits.ts";
import { latin, writeBar, writeInlines } from "./writeInlines.ts";

/** Blocks as HTML; every heading opens a section that ends before the next heading of its level. */
export function writeSections(blocks: readonly Block[], context: HtmlContext): readonly HtmlNode[] {
  const index = blocks.findIndex((block) => block.type === "heading");
  if (index === -1) return writeBlocks(blocks, context);
  const heading = blocks[index];
  if (heading?.type !== "heading") return [];
  const after = blocks.slice(index + 1);
  const length = after.findIndex((block) => block.type === "heading" && block.depth <= heading.depth);
  const inside = length === -1 ? after : after.slice(0, length);
  return [
    ...writeBlocks(blocks.slice(0, index), context),
    writeSection(heading, inside, context),
    ...(length === -1 ? [] : writeSections(after.slice(length), context)),
  ];
}

function writeSection(heading: HeadingBlock, blocks: readonly Block[], context: HtmlContext): HtmlElement {
  return element(
    "section",
    { "aria-labelledby": heading.id },
    element(
      `h${Math.min(heading.depth + 1, 6)}`,
      { id: heading.id },
      writeInlines(heading.children, context),
    ),
    writeSections(blocks, context),
  );
}

/** Blocks without sections: lists, quotes and footnotes hold no headings. */
export function writeBlocks(blocks: readonly Block[], context: HtmlContext): readonly HtmlNode[] {
  return blocks.map((block) => writeBlock(block, context));
}

function writeBlock(block: Block, context: HtmlContext): HtmlElement {
  switch (block.type) {
    case "heading":
      return writeSection(block, [], context);
    case "paragraph":
      return writeParagraph(block, context);
    case "list": {
      const items = block.items.map((item) => element("li", {}, writeItem(item, context)));
      const start = block.ordered && block.start !== 1 ? { start: block.start } : {};
      return element(block.ordered ? "ol" : "ul", start, items);
    }
    case "quote":
      return element("blockquote", {}, writeBlocks(block.children, context));
    case "codeBlock":
      return element("pre", latin(context), element("code", {}, { text: block.value }));
    case "rule":
      return element("hr");
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

/** A bar that says what it hides and why; the number and every anchor stay where they were. */
function writeRedacted(block: RedactedBlock, context: HtmlContext): HtmlElement {
  const { number, label, anchors: kept, reason } = block;
  const id = number === undefined ? undefined : anchors.paragraph(number);
  return element(
    "p",
    { ...(id === undefined ? {} : { id }) },
    number === undefined
      ? []
      : [element("a", { class: "paragraph-number", href: `#${id}` }, `${number}.`), " "],
    kept.filter((one) => one !== id).map((one) => element("span", { id: one })),
    label === undefined ? [] : [element("strong", {}, label), " "],
    writeBar(reason, context),
  );
}

/** The number of a paragraph is a link to itself, so that its address can be copied. */
function writeParagraph({ children, number }: ParagraphBlock, context: HtmlContext): HtmlElement {
  if (number === undefined) return element("p", {}, writeInlines(children, context));
  const id = anchors.paragraph(number);
  const link = element("a", { class: "paragraph-number", href: `#${id}` }, `${number}.`);
  return element("p", { id }, link, { text: " " }, writeInlines(children, context));
}

/** An item of one paragraph needs no paragraph around it. */
function writeItem(item: readonly Block[], context: HtmlContext): readonly HtmlNode[] {
  const [only, ...more] = item;
  return only?.type === "paragraph" && more.length === 0
    ? writeInlines(only.children, context)
    : writeBlocks(item, context);
}

function writeTextTable({ rows, align, widths, label }: TextTableBlock, context: HtmlContext): HtmlElement {
  const [head = [], ...body] = rows;
  const total = (widths ?? []).reduce((sum, width) => sum + width, 0);
  const columns = (widths ?? []).map((width) =>
    element("col", { style: `width:${Math.round((1000 * width) / total) / 10}%` }),
  );
  const cell = (tag: "td" | "th", inlines: readonly Inline[], column: number): HtmlElement => {
    const side = align[column] ?? null;
    return element(
      tag,
      {
        ...(tag === "th" ? { scope: "col" } : {}),
        ...(side === null ? {} : { class: `to-${side}` }),
      },
      writeInlines(inlines, context),
    );
  };
  return element(
    "div",
    { class: "wide", role: "group", tabindex: 0, "aria-label": label ?? context.wording.data },
    element(
      "table",
      { class: "text-table" },
      columns.length === 0 ? [] : [element("colgroup", {}, columns)],
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          head.map((inlines, column) => cell("th", inlines, column)),
        ),
      ),
      element(
        "tbody",
        {},
        body.map((row) =>
          element(
            "tr",
            {},
            row.map((inlines, column) => cell("td", inlines, column)),
          ),
        ),
      ),
    ),
  );
}
