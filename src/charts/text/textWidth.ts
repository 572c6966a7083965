import { advanceWidths } from "./advanceWidths.ts";
import { holdsArabic } from "./isolateDirections.ts";

/**
 * Width of a text in pixels as the shipped Source Sans 3 draws it, never less than the real width.
 *
 * The layout of a chart is decided while its specification is made, before any font file is opened; so the advance
 * widths of the font are kept as a table (test/charts/text/textWidth.test.ts compares every one with the font file).
 * Kerning is left out: it only makes text narrower. A text with Arabic letters may be drawn as a whole in Amiri,
 * whose letters change width as they join: each is given a width that no joined text of the facility vocabulary exceeds.
 */
export function textWidth(text: string, style: { readonly size: number; readonly bold?: boolean }): number {
  const widths = style.bold === true ? advanceWidths.bold : advanceWidths.regular;
  const arabic = holdsArabic(text);
  let thousandths = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point >= 0x2066 && point <= 0x2069) continue;
    const known = widths.get(point);
    thousandths += known === undefined ? (arabic ? widestArabic : widestOther) : arabic ? known * 1.1 : known;
  }
  return (thousandths / 1000) * style.size;
}

/** True when the table holds every letter, so that `textWidth` is the width in the font and not a safe guess. */
export function knownWidth(text: string): boolean {
  return [...text].every((letter) => advanceWidths.regular.has(letter.codePointAt(0) ?? 0));
}

const widestArabic = 720;
const widestOther = 1000;
