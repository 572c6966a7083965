/**
 * Digits of any script, fractions, superscripts and the Roman numerals that are characters of their own, with the
 * marks inside a number, a range or a date. Words ("forty") and letters ("XIV") are prose.
 */
const NUMERAL = /\p{N}(?:[\p{N}.,:/'’٫٬\u00A0\u2009\u202F\u2010-\u2015\u2212-]*\p{N})?[%‰٪]?/gu;

export interface FoundNumeral {
  readonly text: string;
  /** Offset in the searched text. */
  readonly index: number;
}

/** Every numeral in a text, each as the longest run a reader would take as one. */
export function findNumerals(text: string): readonly FoundNumeral[] {
  return [...text.matchAll(NUMERAL)].map((match) => ({ text: match[0], index: match.index ?? 0 }));
}
