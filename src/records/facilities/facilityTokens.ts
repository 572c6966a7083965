import { normalizeArabic } from "../normalizeArabic.ts";

const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿˈ]/g;
const NUMBER_WORD = /(?<=^| )(?:no|nr|number|رقم) (?=\d)/g;
/** Articles and words that only join; "or" and "and" join two facilities, which the numbers and names then show. */
const JOINING: ReadonlySet<string> = new Set([
  "al",
  "el",
  "an",
  "ar",
  "as",
  "ash",
  "ad",
  "az",
  "the",
  "of",
  "in",
  "at",
  "to",
  "and",
  "or",
  "في",
  "و",
  "او",
]);
const ARABIC_ARTICLE = /^ال(?=\p{L}{3})/u;

/**
 * The words of a facility's name as they are compared: lower case, Latin and Arabic diacritics, tatweel, apostrophes
 * and punctuation gone, Arabic letters and digits in one form, numbers apart from letters ("br215"), articles dropped.
 */
export function facilityTokens(text: string): readonly string[] {
  return normalizeArabic(text.normalize("NFC"))
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(APOSTROPHES, "")
    .replace(/[^\p{L}\p{Nd}]+/gu, " ")
    .replace(/(\p{L})(?=\p{Nd})|(\p{Nd})(?=\p{L})/gu, "$1$2 ")
    .replace(NUMBER_WORD, "")
    .split(" ")
    .filter((token) => token !== "" && !JOINING.has(token))
    .map((token) => token.replace(ARABIC_ARTICLE, ""));
}
