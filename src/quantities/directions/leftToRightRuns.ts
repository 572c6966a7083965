import { closesAfter, opensBefore, type TextRun } from "./TextRun.ts";

/** Arabic letters, and the marks that only Arabic uses between words: a phrase of another script ends before them. */
const ARABIC = "\\p{Script=Arabic}،؛؟";
const LETTER = `(?![${ARABIC}])\\p{L}`;

/** An address is one word, its last stroke included. */
const ADDRESS = `https?://[^\\s${ARABIC}]*[^\\s${ARABIC}.,;:)\\]]`;
/** From a letter that is not Arabic, with the digits before it, to the last such letter or digit before Arabic. */
const PHRASE = `(?:\\p{Nd}[\\p{Nd}.,:/_-]*)?${LETTER}(?:[^${ARABIC}\\n]*(?:${LETTER}|[\\p{M}\\p{N}%‰]))?`;
/** A number with its sign, its marks and its per cent sign: 1,204; −12.3; 2013-08-14; 1.3–4.5; 12/27; 95%. */
const NUMBER =
  "(?:(?<![\\p{L}\\p{N}])[+\\-−±])?\\p{N}(?:[\\p{N}.,:/'’٫٬\\u202F\\-‐‑–−]*\\p{N})?(?:\\u00A0?[%‰٪])?";

const RUN = new RegExp(`${ADDRESS}|${PHRASE}|${NUMBER}`, "gu");

/**
 * What is read from left to right inside an Arabic text: every number with its marks, and every phrase in another
 * script. Left alone between Arabic words, 2013-08-14 is displayed as 14-08-2013, −12.3 as 12.3−, 95% as %95
 * (Unicode Standard Annex #9); writers isolate each of these runs.
 */
export function leftToRightRuns(text: string): readonly TextRun[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const end = index + run.length;
    return {
      start: opensBefore(run, text[index - 1]) ? index - 1 : index,
      end: closesAfter(run, text[end]) ? end + 1 : end,
    };
  });
}
