/** A stretch of text, by offsets; the last one excluded. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
}

const BRACKETS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["«", "»"],
];

/** True when the character behind a phrase closes a bracket that was opened inside it. */
export function closesAfter(phrase: string, next: string | undefined): boolean {
  return BRACKETS.some(([open, close]) => next === close && balance(phrase, open, close) > 0);
}

/** True when the character before a phrase opens a bracket that is closed inside it. */
export function opensBefore(phrase: string, previous: string | undefined): boolean {
  return BRACKETS.some(([open, close]) => previous === open && balance(phrase, open, close) < 0);
}

/** How many more brackets are opened than closed. */
function balance(phrase: string, open: string, close: string): number {
  return phrase.split(open).length - phrase.split(close).length;
}
