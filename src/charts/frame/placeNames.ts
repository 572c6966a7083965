import { isolateDirections } from "../text/isolateDirections.ts";
import { plainText } from "../text/plainText.ts";
import { textWidth } from "../text/textWidth.ts";
import { wrapText } from "../text/wrapText.ts";
import { arabicFont, fontSize, lineHeight } from "../theme.ts";
import { type Layer, pixels, texts, type Words } from "./layers.ts";

/** Name of a place in English and, where it is known, in Arabic under it. */
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

const english = { size: fontSize.label };
const arabic = { size: fontSize.subtitle };
const arabicLineHeight = 16;
const lowestRow = 26;
const betweenNames = 8;

/** A name broken into lines, with the height it takes. */
export interface PlaceLines {
  readonly english: readonly string[];
  readonly arabic: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function placeLines(place: PlaceName, width: number): PlaceLines {
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
    height: englishLines.length * lineHeight(english.size) + arabicLines.length * arabicLineHeight,
  };
}

/** Names one under another, each in a row just high enough for it. */
export function placeRows(places: readonly PlaceName[], widest = 200): PlaceRows {
  const rows: PlaceRow[] = [];
  let top = 0;
  for (const place of places) {
    const lines = placeLines(place, widest);
    const height = Math.max(lowestRow, lines.height + betweenNames);
    rows.push({ lines, top, height, middle: top + height / 2 });
    top += height;
  }
  return { rows, width: Math.ceil(Math.max(0, ...rows.map((row) => row.lines.width))), height: top };
}

/** The names left of the plot, each in the middle of its row. */
export function placeNames(places: PlaceRows): readonly Layer[] {
  return drawPlaces(
    "places",
    places.rows.map((row) => ({ lines: row.lines, x: -8, top: row.middle - row.lines.height / 2 })),
    "right",
  );
}

/** Names at given places, the Arabic under the English; `top` is the upper edge of the first line. */
export function drawPlaces(
  name: string,
  places: readonly { readonly lines: PlaceLines; readonly x: number; readonly top: number }[],
  align: "left" | "right",
): readonly Layer[] {
  const words = (language: "english" | "arabic", baseline: (lines: PlaceLines) => number): Words[] =>
    places
      .filter(({ lines }) => lines[language].length > 0)
      .map(({ lines, x, top }) => ({
        x,
        y: top + baseline(lines),
        text: lines[language].map(isolateDirections).join("\n"),
      }));
  const look = { align, baseline: "alphabetic" };
  return [
    texts(
      `${name}_english`,
      pixels,
      words("english", () => english.size - 1),
      { ...look, lineHeight: lineHeight(english.size) },
    ),
    texts(
      `${name}_arabic`,
      pixels,
      words("arabic", (lines) => lines.english.length * lineHeight(english.size) + 11),
      { ...look, font: arabicFont, fontSize: arabic.size, lineHeight: arabicLineHeight },
    ),
  ];
}
