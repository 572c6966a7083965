import { fillTemplate, selectLanguage } from "../../quantities/index.ts";
import type { HtmlParts } from "./writeHtml.ts";

/** At the foot of every page on paper, as in the PDF: what made it, the fingerprint of its numbers, and which page it is. */
export function pageMargins({ document, wording, tool, fingerprint }: HtmlParts): string {
  const { direction } = selectLanguage(document.frontMatter.language);
  const [before = "", between = "", after = ""] = wording.page.split(/\{pages?\}/).map(cssString);
  const [near, far] = direction === "rtl" ? ["right", "left"] : ["left", "right"];
  const made = cssString(`${tool} · ${fillTemplate(wording.ledger.fingerprint, { hash: fingerprint })}`);
  const look = `direction: ${direction}; font: 8pt "Source Sans 3", "Amiri", sans-serif; color: #59636d; white-space: nowrap;`;
  return `@page {
  margin: 22mm 20mm;
  @bottom-${near} { ${look} content: ${made}; }
  @bottom-${far} { ${look} content: ${before} counter(page) ${between} counter(pages) ${after}; }
}
`;
}

/** A string of CSS: nothing in it can end it, or the style sheet. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
