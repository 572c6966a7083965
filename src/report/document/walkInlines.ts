import type { Block, Inline, ReportDocument } from "./ReportDocument.ts";

/** Every piece of text of a document in reading order, those inside others after what they are inside of. */
export function* walkInlines(document: ReportDocument): Generator<Inline> {
  yield* walkChildren(document.title);
  yield* walkChildren(document.subtitle ?? []);
  yield* walkBlocks(document.body);
  for (const footnote of document.footnotes) yield* walkBlocks(footnote.children);
}

function* walkBlocks(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    switch (block.type) {
      case "heading":
      case "paragraph":
        yield* walkChildren(block.children);
        break;
      case "figure":
      case "dataTable":
        yield* walkChildren(block.caption);
        break;
      case "list":
        for (const item of block.items) yield* walkBlocks(item);
        break;
      case "quote":
        yield* walkBlocks(block.children);
        break;
      case "textTable":
        for (const row of block.rows) for (const cell of row) yield* walkChildren(cell);
        break;
      case "codeBlock":
      case "rule":
        break;
    }
  }
}

function* walkChildren(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ("children" in inline) yield* walkChildren(inline.children);
  }
}
