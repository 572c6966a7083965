import { type Block, type Inline, plainText, type ReportDocument, visibleText } from "../document/index.ts";
import type { LedgerPassage } from "./Ledger.ts";

/**
 * Every passage of a text as it is printed, in reading order: titles, headings, paragraphs, items of lists, quotes,
 * cells of hand-written tables, captions and footnotes. What a corrigendum sets side by side, and what a court quotes.
 */
export function listPassages(document: ReportDocument): readonly LedgerPassage[] {
  const passages: LedgerPassage[] = [];
  let paragraph: number | null = null;
  const add = (kind: LedgerPassage["kind"], inlines: readonly Inline[]): void => {
    passages.push({
      file: document.file,
      passage: passages.length + 1,
      paragraph,
      kind,
      text: visibleText(plainText(inlines)).trim(),
      quantities: [...new Set(quantitiesOf(inlines))],
    });
  };
  const addBlocks = (blocks: readonly Block[], kind: "paragraph" | "item" | "quote" | "footnote"): void => {
    for (const block of blocks)
      switch (block.type) {
        case "heading":
          add("heading", block.children);
          break;
        case "paragraph":
          paragraph = block.number ?? paragraph;
          add(kind, block.children);
          break;
        case "list":
          for (const item of block.items) addBlocks(item, "item");
          break;
        case "quote":
          addBlocks(block.children, "quote");
          break;
        case "textTable":
          for (const row of block.rows) for (const cell of row) add("cell", cell);
          break;
        case "figure":
        case "dataTable":
          add("caption", block.caption);
          break;
        case "codeBlock":
          add(kind, [{ type: "code", value: block.value }]);
          break;
        case "rule":
          break;
      }
  };
  add("title", document.title);
  if (document.subtitle !== null) add("title", document.subtitle);
  addBlocks(document.body, "paragraph");
  paragraph = null;
  for (const { children } of document.footnotes) addBlocks(children, "footnote");
  return passages;
}

function quantitiesOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "quantity") return [inline.quantity.id];
    return "children" in inline ? quantitiesOf(inline.children) : [];
  });
}
