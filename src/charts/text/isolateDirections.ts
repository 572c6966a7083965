/**
 * Isolates each Arabic stretch of a label as right to left, and each number inside it as left to right, so that
 * "Branch 215 — فرع 215" and "مشفى (601)" read properly beside any neighbour and 1.3–4.5 never becomes 4.5–1.3
 * (Unicode Standard Annex #9, isolates). Text without Arabic letters comes back unchanged; a label with no other
 * letters is one stretch as a whole.
 */
export function isolateDirections(text: string): string {
  if (!holdsArabic(text)) return text;
  return otherLetter.test(text) ? text.replace(arabicStretch, isolateStretch) : isolateStretch(text);
}

/** True when the text holds an Arabic letter. */
export function holdsArabic(text: string): boolean {
  return arabicLetter.test(text);
}

function isolateStretch(stretch: string): string {
  return `${rightToLeft}${stretch.replace(number, (token) => `${leftToRight}${token}${pop}`)}${pop}`;
}

const leftToRight = "\u2066";
const rightToLeft = "\u2067";
const pop = "\u2069";

const arabicLetter = /[\p{Script=Arabic}\u0640]/u;
const otherLetter = /(?![\p{Script=Arabic}\u0640])\p{L}/u;
/** From an Arabic letter to the last Arabic letter, digit or closed bracket before a letter of another script. */
const arabicStretch =
  /[\p{Script=Arabic}\u0640](?:[^\p{L}()]*(?:[\p{Script=Arabic}\u0640\p{M}\p{N}]|\((?:[^()\p{L}]|[\p{Script=Arabic}\u0640])*\)))*/gu;
/** A number with its separators, sign and range dash: 1,204; 2013-08-14; 1.3–4.5; 95%. */
const number = /[+\-−]?\p{N}(?:[\p{N}.,:/\-–]*\p{N})?%?/gu;
