import { visibleText } from "../document/index.ts";

/** A node of a page. Raw content is drawings and the style sheet only; both are checked before they are put in. */
export type HtmlNode = HtmlElement | { readonly text: string } | { readonly raw: string };

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}

/** Attributes by their HTML names; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Content of an element; text is escaped when the page is written, so no string can become a tag. */
export type Content = HtmlNode | string | readonly (HtmlNode | string)[];

/** An element of the page. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HtmlElement {
  const children = contents
    .flatMap((content): readonly (HtmlNode | string)[] =>
      typeof content === "string" || !("length" in content) ? [content] : content,
    )
    .map((item) => (typeof item === "string" ? { text: visibleText(item) } : item));
  return { tag, attributes, children };
}
