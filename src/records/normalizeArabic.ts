const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/g;
// Direction marks, embeddings, isolates; zero-width characters; byte order mark.
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
// Tatweel; honorific and Koranic signs; harakat and combining hamza; superscript alef.
const TATWEEL_AND_MARKS =
  /[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;

/** Letters that are written in several ways for one word. Left: as met; right: as kept. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  // Lucene ArabicNormalizer: alef with hamza or madda, alef maqsura, ta marbuta.
  ["آ", "ا"],
  ["أ", "ا"],
  ["إ", "ا"],
  ["ى", "ي"],
  ["ة", "ه"],
  // Ours: alef wasla, hamza on waw and ya, and the lone hamza, which typists leave out (السويداء, السويدا).
  ["ٱ", "ا"],
  ["ؤ", "و"],
  ["ئ", "ي"],
  ["ء", ""],
  // Ours: Persian and Urdu keyboards.
  ["ی", "ي"],
  ["ې", "ي"],
  ["ک", "ك"],
  ["ہ", "ه"],
  ["ھ", "ه"],
  ["ە", "ه"],
  ["ۀ", "ه"],
  ["ۃ", "ه"],
]);
const VARIANT_LETTER = /[آأإىةٱؤئءیېکہھەۀۃ]/g;
const OTHER_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * Writes Arabic text in one way, so that the same word typed by two clerks compares equal.
 *
 * Follows Lucene's ArabicNormalizer (alef variants to bare alef, alef maqsura to ya, ta marbuta to ha, harakat and
 * tatweel removed) and goes further where registers need it: hamza carriers and the lone hamza, Persian letters,
 * presentation forms, Arabic-Indic and Persian digits to 0-9, invisible direction marks removed. Spaces, case and
 * punctuation are left alone. For comparing only: the result is never shown as what the source wrote.
 *
 * @param text any text; characters that are not Arabic stay as they are
 * @example
 * import { normalizeArabic } from "sijill";
 * console.log(normalizeArabic("مستشفى المزّة ٦٠١")); // → مستشفي المزه 601
 */
export function normalizeArabic(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (run) => run.normalize("NFKC"))
    .replace(INVISIBLE, "")
    .replace(TATWEEL_AND_MARKS, "")
    .replace(VARIANT_LETTER, (letter) => LETTERS.get(letter) ?? letter)
    .replace(OTHER_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}
