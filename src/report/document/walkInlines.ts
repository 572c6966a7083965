import { passagesIn, passagesOf } from "./passagesOf.ts";
import type { Block, Inline, ReportDocument } from "./ReportDocument.ts";

/** Every piece of text of a document in reading order, those inside others after what they are inside of. */
export function* walkInlines(document: ReportDocument): Generator<Inline> {
  for (const { inlines } of passagesOf(document)) yield* walkChildren(inlines);
}

/** Every piece of text of some blocks, in reading order. */
export function* inlinesIn(blocks: readonly Block[]): Generator<Inline> {
  for (const { inlines } of passagesIn(blocks, "paragraph", { number: null })) yield* walkChildren(inlines);
}

function* walkChildren(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ("children" in inline) yield* walkChildren(inline.children);
  }
}
