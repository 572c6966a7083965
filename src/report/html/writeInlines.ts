import { formatQuantity } from "../../quantities/index.ts";
import { anchors, type Inline, type QuantityInline } from "../document/index.ts";
import { element, type HtmlNode, textNodes } from "./element.ts";
import type { HtmlContext } from "./HtmlContext.ts";

/** Inline text as HTML. */
export function writeInlines(inlines: readonly Inline[], context: HtmlContext): readonly HtmlNode[] {
  return inlines.flatMap((inline) => writeInline(inline, context));
}

function writeInline(inline: Inline, context: HtmlContext): readonly HtmlNode[] {
  switch (inline.type) {
    case "text":
      return textNodes(inline.value);
    case "literal":
      return [element("span", { class: "literal", title: inline.reason }, isolated(inline.text, context))];
    case "emphasis":
      return [element("em", {}, writeInlines(inline.children, context))];
    case "strong":
      return [element("strong", {}, writeInlines(inline.children, context))];
    case "strikethrough":
      return [element("del", {}, writeInlines(inline.children, context))];
    case "code":
      return [element("code", {}, inline.value)];
    case "break":
      return [element("br")];
    case "anchor":
      return [element("span", { id: inline.id })];
    case "link": {
      const outside = inline.url.startsWith("#") ? {} : { rel: "noreferrer" };
      // A number inside a link cannot be a link itself.
      const inside = { ...context, explained: new Set<string>() };
      return [element("a", { href: inline.url, ...outside }, writeInlines(inline.children, inside))];
    }
    case "reference": {
      const anchor = anchors[inline.kind](inline.id);
      return [element("a", { class: "reference", href: `#${anchor}` }, inline.text)];
    }
    case "citation": {
      const text = inline.locator === null ? `[${inline.number}]` : `[${inline.number}, ${inline.locator}]`;
      return [element("a", { class: "citation", href: `#${anchors.source(inline.number)}` }, text)];
    }
    case "quantity":
      return [writeQuantity(inline, context)];
    case "footnote":
      return [
        element(
          "sup",
          {},
          element(
            "a",
            {
              ...(inline.isFirst ? { id: anchors.footnoteReference(inline.number) } : {}),
              href: `#${anchors.footnote(inline.number)}`,
              role: "doc-noteref",
            },
            String(inline.number),
          ),
        ),
      ];
  }
}

/** A number with its whole sentence as a hint, linked to the row that says how it was made; no script is needed. */
function writeQuantity({ quantity, text }: QuantityInline, context: HtmlContext): HtmlNode {
  const number = isolated(text, context);
  return element(
    "span",
    {
      class: "quantity",
      "data-quantity": quantity.id,
      title: formatQuantity(quantity, { language: context.language, form: "sentence" }),
    },
    context.explained.has(quantity.id)
      ? element("a", { href: `#${anchors.quantity(quantity.id)}` }, number)
      : number,
  );
}

/** In a right-to-left text every number is isolated: unisolated, 2013-08-14 is displayed as 14-08-2013. */
function isolated(text: string, context: HtmlContext): readonly HtmlNode[] {
  return context.direction === "rtl" ? [element("bdi", {}, text)] : textNodes(text);
}
