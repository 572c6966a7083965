import { fillTemplate, formatQuantity } from "../../quantities/index.ts";
import { anchors, type Inline, plainText, type QuantityInline, visibleText } from "../document/index.ts";
import { element, type HtmlElement, type HtmlNode } from "./element.ts";
import type { HtmlContext } from "./HtmlContext.ts";
import { unbrokenDates } from "./unbrokenDates.ts";

/** Inline text as HTML. */
export function writeInlines(inlines: readonly Inline[], context: HtmlContext): readonly HtmlNode[] {
  return inlines.flatMap((inline) => writeInline(inline, context));
}

function writeInline(inline: Inline, context: HtmlContext): readonly HtmlNode[] {
  switch (inline.type) {
    case "text":
      return unbrokenDates(visibleText(inline.value), context);
    case "literal":
      return [element("span", { class: "literal", title: inline.reason }, inline.text)];
    case "emphasis":
      return [element("em", {}, writeInlines(inline.children, context))];
    case "strong":
      return [element("strong", {}, writeInlines(inline.children, context))];
    case "strikethrough":
      return [element("del", {}, writeInlines(inline.children, context))];
    case "code":
      return [element("code", latin(context), inline.value)];
    case "break":
      return [element("br")];
    case "anchor":
      return [element("span", { id: inline.id })];
    case "link": {
      const outside = inline.url.startsWith("#") ? {} : { rel: "noreferrer" };
      // On paper an address is printed after the words of its link, unless it is the words.
      const address = plainText(inline.children) === inline.url ? { class: "address" } : {};
      // A number inside a link cannot be a link itself.
      const inside = { ...context, explained: new Set<string>() };
      return [
        element("a", { href: inline.url, ...outside, ...address }, writeInlines(inline.children, inside)),
      ];
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
    case "restricted":
      return writeInlines(inline.children, context);
    case "redacted":
      return [...inline.anchors.map((id) => element("span", { id })), writeBar(inline.reason, context)];
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
  return element(
    "span",
    {
      class: "quantity",
      "data-quantity": quantity.id,
      title: formatQuantity(quantity, { language: context.language, form: "sentence" }),
    },
    context.explained.has(quantity.id)
      ? element("a", { href: `#${anchors.quantity(quantity.id)}` }, text)
      : text,
  );
}

/** White on black, and read aloud like any other text. */
export function writeBar(reason: string, { wording }: HtmlContext): HtmlElement {
  return element("span", { class: "redacted" }, fillTemplate(wording.redacted, { reason }));
}

/** Code is read from left to right in every language. */
export function latin({ direction }: HtmlContext): { readonly dir?: "ltr" } {
  return direction === "rtl" ? { dir: "ltr" } : {};
}
