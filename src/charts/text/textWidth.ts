import { advanceWidths } from "./advanceWidths.ts";
import { arabicWidths } from "./arabicWidths.ts";
import { holdsArabic } from "./isolateDirections.ts";

/**
 * Width of a text in pixels as the shipped fonts draw it, never less than the real width.
 *
 * The layout of a chart is decided while its specification is made, before any font file is opened; so the advance
 * widths of the fonts are kept as tables (test/charts/text/textWidth.test.ts compares every one with the font file).
 * Kerning and ligatures are left out: they only make text narrower. A text with Arabic letters may be drawn as a whole
 * in Amiri, or each letter in its own font: the wider one counts.
 */
export function textWidth(text: string, style: { readonly size: number; readonly bold?: boolean }): number {
  const latin = style.bold === true ? advanceWidths.bold : advanceWidths.regular;
  const letters = [...text].filter((letter) => !isolate.test(letter));
  const arabic = holdsArabic(text);
  let thousandths = 0;
  letters.forEach((letter, index) => {
    const point = letter.codePointAt(0) ?? 0;
    if (mark.test(letter)) return;
    const latinWidth = latin.get(point);
    if (!arabic) {
      thousandths += latinWidth ?? widestOther;
      return;
    }
    const forms = arabicWidths.get(point);
    const joins = joining.test(letters.slice(index + 1).find((next) => !mark.test(next)) ?? "");
    const arabicWidth = forms === undefined ? undefined : joins ? forms.joined : forms.ended;
    thousandths += Math.max(arabicWidth ?? 0, latinWidth ?? 0) || widestOther;
  });
  return (thousandths / 1000) * style.size * (arabic ? contextual : 1);
}

/** True when the table holds every letter, so that `textWidth` is the width in the font and not a safe guess. */
export function knownWidth(text: string): boolean {
  return [...text].every((letter) => advanceWidths.regular.has(letter.codePointAt(0) ?? 0));
}

/** Some sequences have forms of their own: "للا" is 3.6% wider than its letters. */
const contextual = 1.05;
/** For letters in no table; most fonts would draw an empty box of about half this width. */
const widestOther = 1000;
const isolate = /[\u2066-\u2069]/;
/** Accents and vowel signs stand over or under their letter and take no width. */
const mark = /\p{M}/u;
/** Letters that join to the one before them: all Arabic letters but the lone hamza, and the joining stroke. */
const joining = /(?!\u0621)[\u0620-\u064A]/;
