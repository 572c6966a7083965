import type { Box, Words } from "../frame/layers.ts";
import { overlap, placeLabels, type Rectangle } from "../frame/placeLabels.ts";
import { decimalYear, decimalYearEnd } from "../scales/decimalYear.ts";
import { formatCount, formatRange } from "../text/formatCount.ts";
import { isolateDirections } from "../text/isolateDirections.ts";
import { plainText } from "../text/plainText.ts";
import { textWidth } from "../text/textWidth.ts";
import { wrapText } from "../text/wrapText.ts";
import { fontSize, lineHeight } from "../theme.ts";
import type { Panel, YearlyRow } from "./readYearlyTable.ts";
import { spanYears } from "./spanWords.ts";
import { type PanelFrame, silentZones } from "./yearlyPanel.ts";

export interface YearlyLabels {
  /** Height of the panel and end of its scale: high enough for every label above its bar. */
  readonly height: number;
  readonly maximum: number;
  /** The highest figure drawn. */
  readonly highest: number;
  readonly figures: readonly Words[];
  readonly silentWords: readonly Words[];
  readonly silentPlates: readonly Box[];
  /** How many figures found no room and stand only in the table. */
  readonly omitted: number;
}

const style = { size: fontSize.small };
const barHeight = 84;
const gapAboveBar = 4;

/** The figures above the bars and the word "silent" in the zones without coverage, none touching another. */
export function yearlyLabels(panel: Panel, frame: PanelFrame): YearlyLabels {
  const pixelsPerYear = frame.plotWidth / (frame.last + 1 - frame.first);
  const labels = panel.rows.flatMap((row) => {
    const words = figureWords(row);
    if (words === "") return [];
    const x = (decimalYear(row.from) - frame.first) * pixelsPerYear;
    const width = (decimalYearEnd(row.to) - frame.first) * pixelsPerYear - x;
    return [{ row, x, width, lines: wrapText(words, Math.max(width - 2, narrowest(words)), style) }];
  });
  const heightOf = (lines: readonly string[]): number => lines.length * lineHeight(style.size) + gapAboveBar;
  const height = barHeight + Math.max(0, ...labels.map(({ lines }) => heightOf(lines)));
  const highest = Math.max(0, ...panel.rows.map(top));
  const maximum = Math.max(
    1,
    highest,
    ...labels.map(({ row, lines }) => (top(row) * height) / (height - heightOf(lines))),
  );
  const yOf = (value: number): number => height * (1 - value / maximum);

  const bars = panel.rows.map((row): Rectangle & { readonly row: YearlyRow } => {
    const x = (decimalYear(row.from) - frame.first) * pixelsPerYear;
    const width = (decimalYearEnd(row.to) - frame.first) * pixelsPerYear - x;
    return { row, x, width, y: yOf(top(row)), height: height - yOf(top(row)) };
  });
  const byImportance = [...labels].sort(
    (a, b) => top(b.row) - top(a.row) || (a.row.from < b.row.from ? -1 : 1),
  );
  const rectangles = byImportance.map(({ row, x, width, lines }): Rectangle => {
    const wide = Math.max(...lines.map((line) => textWidth(line, style)));
    const left = Math.min(Math.max(x + width / 2 - wide / 2, 0), frame.plotWidth - wide);
    return { x: left, width: wide, y: yOf(top(row)) - heightOf(lines), height: heightOf(lines) };
  });
  const chosen = placeLabels(rectangles, (index) =>
    bars.filter((bar) => bar.row !== byImportance[index]?.row && top(bar.row) > 0),
  );
  const placed = chosen.flatMap((index) => {
    const [label, rectangle] = [byImportance[index], rectangles[index]];
    return label === undefined || rectangle === undefined ? [] : [{ label, rectangle }];
  });
  const figures = placed
    .map(
      ({ label, rectangle }): Words => ({
        x: frame.first + (rectangle.x + rectangle.width / 2) / pixelsPerYear,
        y: ((height - (rectangle.y + lineHeight(style.size) - 3)) / height) * maximum,
        text: label.lines.map(isolateDirections).join("\n"),
      }),
    )
    .sort((a, b) => a.x - b.x);

  const taken = [...placed.map(({ rectangle }) => rectangle), ...bars];
  const silent = silentZones(panel, frame).flatMap((zone) => {
    const width = (zone.x2 - zone.x) * pixelsPerYear;
    const middle = (zone.x + zone.x2) / 2;
    return ["silent: outside the period this source could have recorded", "silent"]
      .flatMap((words, index) => {
        const lines = wrapText(words, Math.min(width - 12, 190), style);
        const wide = Math.max(...lines.map((line) => textWidth(line, style)));
        if (wide + 8 > width || lines.length > (index === 0 ? 3 : 1)) return [];
        const rectangle = {
          x: (middle - frame.first) * pixelsPerYear - wide / 2 - 3,
          width: wide + 6,
          y: height / 2 - (lines.length * lineHeight(style.size)) / 2 - 1,
          height: lines.length * lineHeight(style.size) + 2,
        };
        return taken.some((other) => overlap(other, rectangle)) ? [] : [{ middle, lines, rectangle }];
      })
      .slice(0, 1);
  });
  return {
    height,
    maximum,
    highest,
    figures,
    silentWords: silent.map(({ middle, lines }) => ({
      x: middle,
      y: ((height / 2 + ((lines.length - 1) * lineHeight(style.size)) / 2) / height) * maximum,
      text: lines.join("\n"),
    })),
    silentPlates: silent.map(({ rectangle }) => ({
      x: frame.first + rectangle.x / pixelsPerYear,
      x2: frame.first + (rectangle.x + rectangle.width) / pixelsPerYear,
      y: (1 - rectangle.y / height) * maximum,
      y2: (1 - (rectangle.y + rectangle.height) / height) * maximum,
    })),
    omitted: labels.length - chosen.length,
  };
}

/** The highest figure of a row. */
export function top(row: YearlyRow): number {
  return Math.max(row.certain ?? 0, row.possible ?? 0, row.upper ?? 0);
}

/** What is printed over a bar. A span the source covers without giving a figure has a question mark, never a 0. */
function figureWords(row: YearlyRow): string {
  const { certain, possible, lower, upper, status } = row;
  const hasFigure = certain !== null || possible !== null || lower !== null;
  if (status === "outside" && top(row) === 0) return "";
  if (!hasFigure) return "?";
  const parts: string[] = [];
  if (certain !== null) parts.push(formatCount(certain));
  if (possible !== null && possible !== certain) {
    parts.push(`${certain === null ? "up to" : "to"}\u00a0${formatCount(possible)}`);
  }
  if (lower !== null && upper !== null && lower !== upper) {
    parts.push(certain === null ? formatRange(lower, upper) : `(${formatRange(lower, upper)})`);
  }
  if (row.label !== null && row.label !== undefined) parts.push(plainText(row.label));
  else if (row.from.slice(0, 4) !== row.to.slice(0, 4))
    parts.push(`together in ${spanYears(row.from, row.to)}`);
  if (status === "partly-covered") parts.push("part");
  if (status === "outside") parts.push("†");
  return parts.join(" ");
}

/** A label is never wrapped narrower than its widest word. */
function narrowest(words: string): number {
  return Math.min(120, Math.max(...words.split(" ").map((word) => textWidth(word, style))));
}
