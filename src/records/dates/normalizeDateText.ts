import { normalizeArabic } from "../normalizeArabic.ts";

const PLAIN = /^[\x20-\x7E]*$/;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/**
 * Writes the text of a date in one way: Arabic-Indic and Persian digits as 0-9, direction marks, tatweel and
 * diacritics removed, every dash as "-", the Arabic comma as ",", the Arabic date separator as "/", single spaces.
 */
export function normalizeDateText(text: string): string {
  if (PLAIN.test(text)) return text.trim().replace(/ {2,}/g, " ");
  return normalizeArabic(text)
    .replace(DASHES, "-")
    .replace(/\u060C/g, ",")
    .replace(/\u060D/g, "/")
    .replace(/\s+/g, " ")
    .trim();
}
