import type { Block, Inline, ReportDocument } from "./ReportDocument.ts";

/** One passage of a document: what stands together, and is quoted or corrected together. */
export interface Passage {
  readonly kind:
    | "title"
    | "heading"
    | "paragraph"
    | "item"
    | "quote"
    | "cell"
    | "caption"
    | "footnote"
    | "redacted";
  /** In an annex, the number of the paragraph it is or belongs to; null before the first, and in footnotes. */
  readonly paragraph: number | null;
  readonly inlines: readonly Inline[];
}

/** Kinds that what stands inside hands on: a paragraph of a list is an item of it. */
type Surrounding = Extract<Passage["kind"], "paragraph" | "item" | "quote" | "footnote">;

/** Every passage of a document in reading order: titles, headings, paragraphs, items, cells written by hand, captions, footnotes. */
export function* passagesOf(document: ReportDocument): Generator<Passage> {
  yield { kind: "title", paragraph: null, inlines: document.title };
  if (document.subtitle !== null) yield { kind: "title", paragraph: null, inlines: document.subtitle };
  yield* passagesIn(document.body, "paragraph", { number: null });
  for (const { children } of document.footnotes) yield* passagesIn(children, "footnote", { number: null });
}

/** The passages of some blocks, in reading order. */
export function* passagesIn(
  blocks: readonly Block[],
  kind: Surrounding,
  current: { number: number | null },
): Generator<Passage> {
  const passage = (of: Passage["kind"], inlines: readonly Inline[]): Passage => ({
    // A cell or item that is withheld is one whatever it was.
    kind: inlines.some(({ type }) => type === "redacted") ? "redacted" : of,
    paragraph: current.number,
    inlines,
  });
  for (const block of blocks) {
    switch (block.type) {
      case "heading":
        yield passage("heading", block.children);
        break;
      case "paragraph":
        current.number = block.number ?? current.number;
        yield passage(kind, block.children);
        break;
      case "figure":
      case "dataTable":
        yield passage("caption", block.caption);
        break;
      case "list":
        for (const item of block.items) yield* passagesIn(item, "item", current);
        break;
      case "quote":
        yield* passagesIn(block.children, "quote", current);
        break;
      case "textTable":
        for (const row of block.rows) for (const cell of row) yield passage("cell", cell);
        break;
      case "codeBlock":
        yield passage(kind, [{ type: "code", value: block.value }]);
        break;
      case "rule":
        break;
      case "redacted":
        current.number = block.number ?? current.number;
        for (let index = 0; index < block.passages; index += 1)
          yield passage("redacted", [{ ...block, type: "redacted" }]);
        break;
    }
  }
}
