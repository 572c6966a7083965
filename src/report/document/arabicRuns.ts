/** A stretch of text, by offsets; the last one excluded. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
}

/**
 * From an Arabic letter to the last one before a letter of another script, with the numbers and marks between them, and
 * a number that follows after a space: "فرع 215 — المداهمة" and "فرع 215" are each one phrase.
 */
const PHRASE =
  /\p{Script=Arabic}(?:[\p{M}\u200C-\u200F]|(?:(?!\p{L}).)*?\p{Script=Arabic})*[\p{M}\u200C-\u200F]*(?:[ \u00A0]\p{Nd}+)?/gu;

const BRACKETS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["«", "»"],
];

/**
 * The Arabic phrases in a text. Writers isolate each of them: left alone, a phrase pulls the number or bracket beside it
 * to its other side; torn apart, its own numbers change places.
 */
export function arabicRuns(text: string): readonly TextRun[] {
  return [...text.matchAll(PHRASE)].map((match) => {
    const end = match.index + match[0].length;
    const next = text[end];
    const isOpen = BRACKETS.some(([open, close]) => next === close && opensMore(match[0], open, close));
    return { start: match.index, end: isOpen ? end + 1 : end };
  });
}

/** True when a bracket that opens inside the phrase closes behind it. */
function opensMore(phrase: string, open: string, close: string): boolean {
  return phrase.split(open).length > phrase.split(close).length;
}
