import type { Element, ElementContent, Properties, Text } from "hast";
import { visibleText } from "../document/index.ts";

/** Content of an element; text is escaped when the tree is written, so no string can become a tag. */
export type Content = ElementContent | string | readonly (ElementContent | string)[];

/** An element of the HTML tree. */
export function element(
  tagName: string,
  properties: Properties = {},
  ...contents: readonly Content[]
): Element {
  const children = contents.flatMap((content): readonly ElementContent[] => {
    const items = typeof content === "string" || !("length" in content) ? [content] : content;
    return items.flatMap((item) => (typeof item === "string" ? textNodes(item) : [item]));
  });
  return { type: "element", tagName, properties, children };
}

/** Runs of Arabic script with the spaces and marks between their letters. */
const ARABIC =
  /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\u200C-\u200F\u0640 ]*[\p{Script=Arabic}\p{M}])?/gu;

/**
 * Text as nodes: runs of Arabic script inside other text are isolated, so that they cannot pull the numbers and marks
 * beside them to their other side.
 */
export function textNodes(text: string): readonly ElementContent[] {
  const visible = visibleText(text);
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const match of visible.matchAll(ARABIC)) {
    if (match.index > from) nodes.push(textNode(visible.slice(from, match.index)));
    const isolate: Element = {
      type: "element",
      tagName: "bdi",
      properties: { lang: "ar", dir: "rtl" },
      children: [textNode(match[0])],
    };
    nodes.push(isolate);
    from = match.index + match[0].length;
  }
  if (from < visible.length || nodes.length === 0) nodes.push(textNode(visible.slice(from)));
  return nodes;
}

const textNode = (value: string): Text => ({ type: "text", value });
