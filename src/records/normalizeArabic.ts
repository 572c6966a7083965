/** Letters that are written in several ways for one word: as met, as kept. */
const LETTERS: readonly (readonly [string, string])[] = [
  // Lucene ArabicNormalizer: alef with hamza or madda, alef maqsura, ta marbuta.
  ["آأإ", "ا"],
  ["ى", "ي"],
  ["ة", "ه"],
  // Ours: alef wasla, hamza on waw and ya, and the lone hamza, which typists leave out (السويداء, السويدا).
  ["ٱ", "ا"],
  ["ؤ", "و"],
  ["ئ", "ي"],
  ["ء", ""],
  // Ours: Persian and Urdu keyboards.
  ["یې", "ي"],
  ["ک", "ك"],
  ["ہھەۀۃ", "ه"],
];

/** Removed, as first and last code point. */
const REMOVED: readonly (readonly [number, number])[] = [
  [0x0640, 0x0640], // tatweel
  [0x064b, 0x065f], // harakat (Lucene removes 064B to 0652), combining hamza and madda
  [0x0670, 0x0670], // superscript alef
  [0x0610, 0x061a], // honorific signs
  [0x06d6, 0x06dc], // Koranic signs
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x061c, 0x061c], // direction marks, embeddings, isolates
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0x200b, 0x200d], // zero-width characters, byte order mark
  [0x2060, 0x2060],
  [0xfeff, 0xfeff],
];

/** Code points of the first digit 0: Arabic-Indic and Persian. */
const ZEROS = [0x0660, 0x06f0];

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ...LETTERS.flatMap(([met, kept]) => [...met].map((letter) => [letter, kept] as const)),
  ...REMOVED.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => [String.fromCodePoint(first + i), ""] as const),
  ),
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)] as const),
  ),
]);

const CONCERNED = /[\u0600-\u06FF\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFB50-\uFEFF]/;
const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/g;

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
  if (!CONCERNED.test(text)) return text;
  const letters = text.replace(PRESENTATION_FORMS, (run) => run.normalize("NFKC"));
  let result = "";
  for (const letter of letters) result += REPLACEMENTS.get(letter) ?? letter;
  return result;
}
