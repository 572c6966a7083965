import type { Block, Inline, ReportDocument } from "./ReportDocument.ts";

/** Every passage of a document in reading order: titles, headings, paragraphs, cells of hand-written tables, captions, footnotes. */
export function* passagesOf(document: ReportDocument): Generator<readonly Inline[]> {
  yield document.title;
  if (document.subtitle !== null) yield document.subtitle;
  yield* passagesIn(document.body);
  for (const footnote of document.footnotes) yield* passagesIn(footnote.children);
}

function* passagesIn(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    switch (block.type) {
      case "heading":
      case "paragraph":
        yield block.children;
        break;
      case "figure":
      case "dataTable":
        yield block.caption;
        break;
      case "list":
        for (const item of block.items) yield* passagesIn(item);
        break;
      case "quote":
        yield* passagesIn(block.children);
        break;
      case "textTable":
        for (const row of block.rows) yield* row;
        break;
      case "codeBlock":
      case "rule":
        break;
    }
  }
}
