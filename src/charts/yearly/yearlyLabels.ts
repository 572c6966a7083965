import type { Box, Words } from "../frame/layers.ts";
import { placeLabels, type Rectangle } from "../frame/placeLabels.ts";
import { decimalYear, decimalYearEnd } from "../scales/decimalYear.ts";
import { textWidth } from "../text/textWidth.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { figureWords, hasFigure, top } from "./figureWords.ts";
import { type PanelFrame, silentZones } from "./panelFrame.ts";
import type { Panel, YearlyRow } from "./readYearlyTable.ts";
import { silentLabels } from "./silentLabels.ts";

export interface YearlyLabels {
  /** Height of the panel and end of its scale: high enough for every label above its bar. */
  readonly height: number;
  readonly maximum: number;
  /** The highest figure drawn. */
  readonly highest: number;
  readonly figures: readonly Words[];
  /** White ground of the question marks, so that no dot of the pattern touches them. */
  readonly figurePlates: readonly Box[];
  readonly silentWords: readonly Words[];
  readonly silentPlates: readonly Box[];
  /** How many figures found no room and stand only in the table. */
  readonly omitted: number;
}

const barHeight = 84;
const gapAboveBar = 4;

/** The figures above the bars and the word "silent" in the zones without coverage, none touching another. */
export function yearlyLabels(panel: Panel, frame: PanelFrame, writing: Writing): YearlyLabels {
  const style = { size: writing.sizes.small };
  const leading = lineHeight(style.size, writing);
  const pixelsPerYear = frame.plotWidth / (frame.last + 1 - frame.first);
  const labels = panel.rows.flatMap((row) => {
    const words = figureWords(row, writing);
    if (words === "") return [];
    const x = (decimalYear(row.from) - frame.first) * pixelsPerYear;
    const width = (decimalYearEnd(row.to) - frame.first) * pixelsPerYear - x;
    return [{ row, x, width, lines: wrapText(words, Math.max(width - 2, narrowest(words, style)), style) }];
  });
  const heightOf = (lines: readonly string[]): number => lines.length * leading + gapAboveBar;
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
  const line = frame.line === null ? null : (frame.line - frame.first) * pixelsPerYear;
  const rectangles = byImportance.map(({ row, x, width, lines }): Rectangle => {
    const wide = Math.max(...lines.map((words) => textWidth(words, style)));
    const left = besideLine(
      Math.min(Math.max(x + width / 2 - wide / 2, 0), frame.plotWidth - wide),
      wide,
      line,
      {
        from: x,
        to: x + width,
        end: frame.plotWidth,
      },
    );
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
        y: ((height - (rectangle.y + style.size)) / height) * maximum,
        text: label.lines.join("\n"),
      }),
    )
    .sort((a, b) => a.x - b.x);

  const taken = [
    ...placed.map(({ rectangle }) => rectangle),
    ...bars,
    ...(line === null ? [] : [{ x: line - 3, y: 0, width: 6, height }]),
  ];
  const signs = placed.filter(({ label }) => !hasFigure(label.row));
  return {
    height,
    maximum,
    highest,
    figures,
    figurePlates: signs.map(({ rectangle }) => ({
      x: frame.first + (rectangle.x - 3) / pixelsPerYear,
      x2: frame.first + (rectangle.x + rectangle.width + 3) / pixelsPerYear,
      y: (1 - rectangle.y / height) * maximum,
      y2: (1 - (rectangle.y + rectangle.height) / height) * maximum,
    })),
    ...silentLabels(silentZones(panel, frame), taken, { ...frame, height, maximum }, writing),
    omitted: labels.filter(({ row }) => hasFigure(row)).length - (placed.length - signs.length),
  };
}

/** Moves a label off the line of the marked day: to the side where the bar has more room, unless the plot ends there. */
function besideLine(
  left: number,
  width: number,
  line: number | null,
  room: { readonly from: number; readonly to: number; readonly end: number },
): number {
  const clear = 4;
  if (line === null || line < left - clear || line > left + width + clear) return left;
  const [before, after] = [line - clear - width, line + clear];
  const fits = (x: number): boolean => x >= 0 && x + width <= room.end;
  return (room.to - line > line - room.from && fits(after)) || !fits(before) ? after : before;
}

/** A label is never wrapped narrower than its widest word. */
function narrowest(words: string, style: { readonly size: number }): number {
  return Math.min(120, Math.max(...words.split(" ").map((word) => textWidth(word, style))));
}
