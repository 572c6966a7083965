import { readFileSync } from "node:fs";
import type { Font } from "harfbuzzjs";
import { holdsArabic } from "../text/isolateDirections.ts";
import { knownWidth, textWidth } from "../text/textWidth.ts";
import { fontFiles } from "./fontFiles.ts";

/** The width of a text in pixels, as the shipped fonts set it. */
export type MeasureText = (text: string, style: { readonly size: number; readonly bold?: boolean }) => number;

/**
 * Opens the shipped fonts, if one of the texts needs them. Texts of Latin letters are measured with the table of
 * advance widths, which a test compares with the font; letters that change width as they join are laid out by
 * HarfBuzz, which is not loaded before.
 */
export async function openMeasureText(needed: boolean): Promise<MeasureText> {
  if (!needed) return textWidth;
  opened ??= open();
  const shaped = await opened;
  return (text, style) => (knownWidth(text) ? textWidth(text, style) : shaped(text, style));
}

/** True for a text that the table of advance widths cannot measure. */
export function needsShaping(text: string): boolean {
  return !knownWidth(text);
}

let opened: Promise<MeasureText> | undefined;

async function open(): Promise<MeasureText> {
  const harfbuzz = await import("harfbuzzjs");
  const fontOf = (family: string, weight: number): Font => {
    const file = fontFiles().find(
      (font) => font.family === family && font.weight === weight && font.style === "normal",
    );
    if (file === undefined) throw new Error(`No shipped font ${family} ${weight}`);
    return new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(readFileSync(file.path))));
  };
  const latin = { regular: fontOf("Source Sans 3", 400), bold: fontOf("Source Sans 3", 700) };
  const arabic = { regular: fontOf("Amiri", 400), bold: fontOf("Amiri", 700) };
  /** Width in units of the font size. */
  const advance = (font: Font, text: string): number => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    // Otherwise the language of the machine would choose between forms of letters.
    buffer.setLanguage("und");
    harfbuzz.shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0) / font.face.upem;
  };
  return (text, { size, bold }) => {
    const weight = bold === true ? "bold" : "regular";
    const visible = text.replace(/[\u2066-\u2069]/g, "");
    const key = `${weight} ${visible}`;
    const known = measured.get(key);
    if (known !== undefined) return known * size;
    const pieces: readonly string[] = visible.match(runs) ?? [];
    const mixed = pieces.reduce(
      (sum, piece) => sum + advance((holdsArabic(piece) ? arabic : latin)[weight], piece),
      0,
    );
    // A drawing program may set a text with Arabic letters wholly in Amiri, or each letter in its own font.
    const width = Math.max(mixed, holdsArabic(visible) ? advance(arabic[weight], visible) : 0);
    if (measured.size >= MOST_MEASURED) measured.clear();
    measured.set(key, width);
    return width * size;
  };
}

/** Vega asks for the width of each text several times. */
const measured = new Map<string, number>();
const MOST_MEASURED = 10_000;

/** Stretches of Arabic letters with their marks, and stretches without. */
const runs = /[\p{Script=Arabic}\p{M}\u0640]+|[^\p{Script=Arabic}\p{M}\u0640]+/gu;
