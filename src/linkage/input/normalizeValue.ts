import { normalizeArabic } from "../../records/index.ts";

const ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤڨھہے";
/** One byte for each letter: the engine's text distances count bytes. Lower case is Latin's, so capitals are free. */
const BYTES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+<=>?@[]^{|}~";
const BYTE_OF: ReadonlyMap<string, string> = new Map(
  [...ARABIC_LETTERS].map((letter, at) => [letter, BYTES[at] ?? letter]),
);

/**
 * Writes a value in one way for comparing: case, accents, vowel signs, direction marks, kinds of digits and punctuation
 * do not count. Arabic letters become one byte each. Never shown to anybody.
 */
export function normalizeValue(value: string): string {
  const latin = normalizeArabic(value.normalize("NFKC"))
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  let result = "";
  for (const letter of latin.normalize("NFC")) {
    const byte = BYTE_OF.get(letter);
    if (byte !== undefined) result += byte;
    else if (/[\p{L}\p{N}]/u.test(letter)) result += letter;
    else result += " ";
  }
  return result.replace(/ +/g, " ").trim();
}
