import { fillTemplate } from "../../quantities/index.ts";
import { anchors, type Inline } from "../document/index.ts";
import { heightOf } from "./heightOf.ts";
import type { TypstContext } from "./TypstContext.ts";
import { typstCode, typstString, typstText } from "./typstString.ts";

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
      return typstText(inline.value, context.direction);
    case "literal":
      return typstText(inline.text, context.direction);
    case "emphasis":
      return `emph(${writeInlines(inline.children, context)})`;
    case "strong":
      return `strong(${writeInlines(inline.children, context)})`;
    case "strikethrough":
      return `strike(${writeInlines(inline.children, context)})`;
    case "code":
      return `code-text(${typstCode(inline.value, context.direction)})`;
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
      return `link(label(${typstString(anchor)}), ${typstText(inline.text, context.direction)})`;
    }
    case "citation": {
      const text = inline.locator === null ? `[${inline.number}]` : `[${inline.number}, ${inline.locator}]`;
      return `link(label(${typstString(anchors.source(inline.number))}), ${typstText(text, context.direction)})`;
    }
    case "quantity": {
      const number = typstText(inline.text, context.direction);
      return context.explained.has(inline.quantity.id)
        ? `number-link(${typstString(anchors.quantity(inline.quantity.id))}, ${number})`
        : number;
    }
    case "restricted":
      return `measured(${typstString(inline.restriction.unit)}, ${writeInlines(inline.children, context)})`;
    case "redacted": {
      const words = typstText(
        fillTemplate(context.wording.redacted, { reason: inline.reason }),
        context.direction,
      );
      const ids = inline.anchors.map((id) => `${typstString(id)}, `).join("");
      return `redacted-cell(${heightOf(inline.unit, context)}, (${ids}), ${words})`;
    }
    case "footnote": {
      const label = typstString(anchors.footnote(inline.number));
      const note = context.footnotes.get(inline.number) ?? "[]";
      return inline.isFirst ? `first-footnote(${label}, ${note})` : `footnote(label(${label}))`;
    }
  }
}
