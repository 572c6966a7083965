import { element, type HtmlNode } from "./element.ts";
import type { HtmlContext } from "./HtmlContext.ts";

/**
 * A text whose days (2013-08-31) are not broken at the end of a line: half a date is another date. From right to left
 * numbers are isolated with what stands between them, and are left as they are.
 */
export function unbrokenDates(text: string, { direction }: HtmlContext): readonly HtmlNode[] {
  if (direction === "rtl") return [{ text }];
  return text
    .split(/(\b\d{4}-\d{2}-\d{2}\b)/)
    .map((part, at) => (at % 2 === 1 ? element("span", { class: "day" }, part) : { text: part }))
    .filter((node) => !("text" in node) || node.text !== "");
}
