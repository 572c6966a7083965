/** HTML: a report as one self-contained page. */

export { contentPolicy } from "./contentPolicy.ts";
export { element, type HtmlElement, type HtmlNode } from "./element.ts";
export type { PageFont } from "./embedFonts.ts";
export { serialize } from "./serialize.ts";
export { type HtmlParts, writeHtml } from "./writeHtml.ts";
