import { fillTemplate } from "../../quantities/index.ts";
import { anchors } from "./anchors.ts";
import { mapInlines } from "./mapInlines.ts";
import type { Block, Inline, ReportDocument } from "./ReportDocument.ts";

/**
 * Numbers the paragraphs of the body from 1 through all sections, and puts the numbers into the references to them.
 * Paragraphs inside lists, quotes and footnotes belong to the numbered one before them.
 *
 * @param template how a paragraph is named inside a sentence; `{number}` is filled in
 */
export function numberParagraphs(document: ReportDocument, template: string): ReportDocument {
  const named = new Map<string, number>();
  let last = 0;
  const body = document.body.map((block): Block => {
    if (block.type !== "paragraph") return block;
    last += 1;
    for (const { id } of block.children.filter(isAnchor)) named.set(id, last);
    return { ...block, number: last };
  });

  return mapInlines({ ...document, body }, (inline) => {
    if (inline.type !== "reference" || inline.kind !== "paragraph") return inline;
    const number = named.get(anchors.paragraph(inline.id));
    return number === undefined
      ? inline
      : { ...inline, text: fillTemplate(template, { number: String(number) }) };
  });
}

const isAnchor = (inline: Inline): inline is Extract<Inline, { readonly type: "anchor" }> =>
  inline.type === "anchor";
