import { anchors, type Inline } from "../document/index.ts";
import type { TypstContext } from "./TypstContext.ts";
import { typstString, typstText } from "./typstString.ts";

/**
 * Inline text as one Typst expression: a code block whose parts are joined. Everything is code; nothing of the text is
 * ever read as markup.
 */
export function writeInlines(inlines: readonly Inline[], context: TypstContext): string {
  return `{ []; ${inlines.map((inline) => `${writeInline(inline, context)}; `).join("")}}`;
}

function writeInline(inline: Inline, context: TypstContext): string {
  switch (inline.type) {
    case "text":
      return typstText(inline.value);
    case "literal":
      return isolated(inline.text, context);
    case "emphasis":
      return `emph(${writeInlines(inline.children, context)})`;
    case "strong":
      return `strong(${writeInlines(inline.children, context)})`;
    case "strikethrough":
      return `strike(${writeInlines(inline.children, context)})`;
    case "code":
      return `code-text(${typstText(inline.value)})`;
    case "break":
      return "linebreak()";
    case "anchor":
      return `anchor(${typstString(inline.id)})`;
    case "link":
      return inline.url.startsWith("#")
        ? `link(label(${typstString(inline.url.slice(1))}), ${writeInlines(inline.children, context)})`
        : `link(${typstString(inline.url)}, ${writeInlines(inline.children, context)})`;
    case "reference": {
      const anchor = anchors[inline.kind](inline.id);
      return `link(label(${typstString(anchor)}), ${typstString(inline.text)})`;
    }
    case "citation": {
      const text = inline.locator === null ? `[${inline.number}]` : `[${inline.number}, ${inline.locator}]`;
      return `link(label(${typstString(anchors.source(inline.number))}), ${typstString(text)})`;
    }
    case "quantity": {
      const number = isolated(inline.text, context);
      return context.explained.has(inline.quantity.id)
        ? `number-link(${typstString(anchors.quantity(inline.quantity.id))}, ${number})`
        : number;
    }
    case "footnote": {
      const label = typstString(anchors.footnote(inline.number));
      const note = context.footnotes.get(inline.number) ?? "[]";
      return inline.isFirst ? `first-footnote(${label}, ${note})` : `footnote(label(${label}))`;
    }
  }
}

/** In a right-to-left text every number is isolated; Typst has no isolates, a box has its own direction. */
function isolated(text: string, context: TypstContext): string {
  return context.direction === "rtl" ? `box(text(dir: ltr, ${typstText(text)}))` : typstText(text);
}
