import { closesAfter, type TextRun } from "./TextRun.ts";

/**
 * From an Arabic letter to the last one before a letter of another script, with the numbers and marks between them, and
 * a number that follows after a space: "فرع 215 — المداهمة" and "فرع 215" are each one phrase.
 */
const PHRASE =
  /\p{Script=Arabic}(?:[\p{M}\u200C-\u200F]|(?:(?!\p{L}).)*?\p{Script=Arabic})*[\p{M}\u200C-\u200F]*(?:[ \u00A0]\p{Nd}+)?/gu;

/**
 * The Arabic phrases in a text. Writers isolate each of them: left alone, a phrase pulls the number or bracket beside it
 * to its other side; torn apart, its own numbers change places.
 */
export function arabicRuns(text: string): readonly TextRun[] {
  return [...text.matchAll(PHRASE)].map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index, end: closesAfter(match[0], text[end]) ? end + 1 : end };
  });
}
