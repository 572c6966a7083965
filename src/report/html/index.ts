/** HTML: a report as one self-contained page. */
export type { PageFont } from "./embedFonts.ts";
export { type HtmlParts, writeHtml } from "./writeHtml.ts";
