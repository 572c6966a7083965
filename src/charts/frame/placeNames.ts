import { plainText } from "../text/plainText.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { arabicFont } from "../theme.ts";
import { type Layer, pixels, texts, type Words } from "./layers.ts";

/** Name of a place in English and, where it is known, in Arabic. */
export interface PlaceName {
  readonly english: string;
  readonly arabic?: string | null | undefined;
}

/** A name in a row just high enough for it. */
export interface PlaceRow {
  readonly lines: PlaceLines;
  readonly top: number;
  readonly height: number;
  readonly middle: number;
}

/** The rows of a plot, from top to bottom, with the room they take. */
export interface PlaceRows {
  readonly rows: readonly PlaceRow[];
  /** Widest line. */
  readonly width: number;
  readonly height: number;
}

const lowestRow = 26;
const betweenNames = 8;

/** Size of the letters of a name, distance of its lines, and its first baseline under the upper edge. */
interface Letters {
  readonly size: number;
  readonly line: number;
  readonly baseline: number;
}

const englishLetters: Letters = { size: 11, line: 14, baseline: 10 };
/** Under an English name, and as the name that is read first. */
const arabicLetters = {
  second: { size: 12, line: 16, baseline: 11 },
  first: { size: 13, line: 18, baseline: 13 },
} as const;

function lettersOf({ language }: Writing): { readonly english: Letters; readonly arabic: Letters } {
  return { english: englishLetters, arabic: language === "ar" ? arabicLetters.first : arabicLetters.second };
}

/** A name broken into lines, with the height it takes. */
export interface PlaceLines {
  readonly english: readonly string[];
  readonly arabic: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The name a chart says: the Arabic one in Arabic where it is known, otherwise the English one. */
export function spokenName({ english, arabic }: PlaceName, { language }: Writing): string {
  return plainText(language === "ar" ? (arabic ?? english) : english);
}

export function placeLines(place: PlaceName, width: number, writing: Writing): PlaceLines {
  const { english, arabic } = lettersOf(writing);
  const englishLines = wrapText(plainText(place.english), width, english);
  const arabicLines =
    place.arabic === null || place.arabic === undefined
      ? []
      : wrapText(plainText(place.arabic), width, arabic);
  return {
    english: englishLines,
    arabic: arabicLines,
    width: Math.max(
      ...englishLines.map((line) => textWidth(line, english)),
      ...arabicLines.map((line) => textWidth(line, arabic)),
    ),
    height: englishLines.length * english.line + arabicLines.length * arabic.line,
  };
}

/** Names one under another, each in a row just high enough for it. */
export function placeRows(places: readonly PlaceName[], writing: Writing, widest = 200): PlaceRows {
  const rows: PlaceRow[] = [];
  let top = 0;
  for (const place of places) {
    const lines = placeLines(place, widest, writing);
    const height = Math.max(lowestRow, lines.height + betweenNames);
    rows.push({ lines, top, height, middle: top + height / 2 });
    top += height;
  }
  return { rows, width: Math.ceil(Math.max(0, ...rows.map((row) => row.lines.width))), height: top };
}

/** The names beside the plot, where the language begins to read, each in the middle of its row. */
export function placeNames(places: PlaceRows, plotWidth: number, writing: Writing): readonly Layer[] {
  const x = writing.mirrored ? plotWidth + 8 : -8;
  return drawPlaces(
    "places",
    places.rows.map((row) => ({ lines: row.lines, x, top: row.middle - row.lines.height / 2 })),
    writing.mirrored ? "left" : "right",
    writing,
  );
}

/**
 * Names at given places: the English over the Arabic, in an Arabic chart the Arabic over the English; `top` is the upper
 * edge of the first line.
 */
export function drawPlaces(
  name: string,
  places: readonly { readonly lines: PlaceLines; readonly x: number; readonly top: number }[],
  align: "left" | "right",
  writing: Writing,
): readonly Layer[] {
  const { english, arabic } = lettersOf(writing);
  const first = writing.language === "ar" ? "arabic" : "english";
  const words = (language: "english" | "arabic", letters: Letters, above: Letters): Words[] =>
    places
      .filter(({ lines }) => lines[language].length > 0)
      .map(({ lines, x, top }) => {
        const other = language === "english" ? lines.arabic : lines.english;
        const offset = language === first ? 0 : other.length * above.line;
        return { x, y: top + offset + letters.baseline, text: lines[language].join("\n") };
      });
  const look = { align, baseline: "alphabetic" };
  return [
    texts(
      `${name}_english`,
      pixels,
      words("english", english, arabic),
      { ...look, ...(first === "arabic" ? { fontSize: english.size } : {}), lineHeight: english.line },
      writing,
    ),
    texts(
      `${name}_arabic`,
      pixels,
      words("arabic", arabic, english),
      { ...look, font: arabicFont, fontSize: arabic.size, lineHeight: arabic.line },
      writing,
    ),
  ];
}
