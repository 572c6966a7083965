import { hashPrinted } from "../hashPrinted.ts";
import type { LedgerExhibit } from "../ledger/index.ts";
import { sha256 } from "../sha256.ts";

export interface ExhibitParts {
  readonly exhibits: readonly LedgerExhibit[];
  /** Numerals in the words of exhibits, as the ledger lists them. */
  readonly numerals: readonly (Pick<LedgerExhibit, "kind" | "id" | "language"> & { readonly text: string })[];
  /** Pages by language. */
  readonly pages: ReadonlyMap<string, string>;
  /** Content of a file of the build, or null where it has none. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/**
 * Tables and figures whose cells are not those that were committed to, by their place: a file or a page that was rewritten
 * together with all hashes is named all the same, and so is a numeral that the words of an exhibit do not hold. Drawings
 * and workbooks are vouched for by the hash of the file alone.
 */
export async function checkExhibits(parts: ExhibitParts): Promise<readonly string[]> {
  const { exhibits, numerals, pages, read } = parts;
  const found: string[] = [];
  for (const { kind, id, language, file, sha256: expected, cells } of exhibits) {
    const content = await read(file);
    if (content === null || sha256(content) !== expected) found.push(`${kind} ${id} (${language}), ${file}`);
    const page = pages.get(language);
    const printed = page === undefined ? null : cellsOf(page, kind, id);
    if (printed !== null && hashPrinted(printed) !== cells)
      found.push(`${kind} ${id} (${language}), report.${language}.html`);
  }
  for (const { kind, id, language, text } of numerals) {
    const said = exhibits.find((one) => one.kind === kind && one.id === id && one.language === language);
    if (said?.words.some((words) => words.includes(text)) !== true)
      found.push(`${kind} ${id} (${language}), number "${text}"`);
  }
  return [...new Set(found)];
}

/** The cells of an exhibit as a page prints them, heads first; null where the page does not print it. */
function cellsOf(
  page: string,
  kind: LedgerExhibit["kind"],
  id: string,
): readonly (readonly string[])[] | null {
  const anchor = kind === "table" ? `table_${id}_caption` : `figure_${id}_data`;
  const start = page.indexOf(`<caption id="${anchor}"`);
  if (start === -1) return null;
  const table = page.slice(start, page.indexOf("</table>", start));
  return [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => textOf(cell)),
  );
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity);
