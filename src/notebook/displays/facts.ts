import type { Language } from "../../quantities/index.ts";
import { element, type HtmlElement, type HtmlNode } from "../../report/index.ts";
import { start } from "./grid.ts";

/** Named facts under one another; a fact without content is left out. */
export function facts(
  entries: readonly (readonly [string, HtmlNode | string | null])[],
  language: Language,
): HtmlElement {
  const side = `text-align:${start(language)}`;
  const row = (name: string, content: HtmlNode | string) =>
    element(
      "tr",
      {},
      element("th", { scope: "row", style: `${side};vertical-align:top` }, name),
      element("td", { style: side }, content),
    );
  const rows = entries.flatMap(([name, content]) => (content === null ? [] : [row(name, content)]));
  return element("table", {}, element("tbody", {}, rows));
}

/** What is looked up now and then, folded away under a word. */
export function folded(word: string, content: HtmlNode): HtmlElement {
  return element("details", {}, element("summary", {}, word), content);
}

/** Things under one another. */
export function list(items: readonly (HtmlNode | string)[]): HtmlElement {
  return element(
    "ul",
    { style: "margin:0" },
    items.map((item) => element("li", {}, item)),
  );
}
