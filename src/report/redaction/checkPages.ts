import type { Ledger } from "../ledger/index.ts";

/**
 * Passages of a ledger that a page does not print, in their order: a page that was rewritten together with its hashes is
 * named all the same. What a page says beyond its passages is vouched for by its hash alone.
 *
 * @param html the page of the text
 * @param file the text, such as `report.en.md`
 */
export function checkPages(html: string, file: string, passages: Ledger["passages"]): readonly string[] {
  // A passage is its words: numbers of sources and footnotes stand in it, and are no part of it.
  const words = html.replace(
    /<a class="citation"[^>]*>[^<]*(?:<bdi[^>]*>[^<]*<\/bdi>[^<]*)*<\/a>|<sup>[\s\S]*?<\/sup>/g,
    "",
  );
  const seen = letters(words.replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " "));
  const own = passages.filter((passage) => passage.file === file && passage.kind !== "redacted");
  // Footnotes and captions may stand elsewhere in a page than in a text: each must be there, wherever.
  return own
    .filter(({ text }) => !seen.includes(letters(text)))
    .map(
      ({ passage, paragraph }) =>
        `${file}, passage ${passage}${paragraph === null ? "" : `, paragraph ${paragraph}`}`,
    );
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** Only what can be read: letters, digits and signs, without spaces, isolates and markup. */
function letters(text: string): string {
  return text
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[\s\p{Cf}]+/gu, "");
}
