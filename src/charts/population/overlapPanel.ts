import type { Nature } from "../../quantities/index.ts";
import { boxes, type Layer, pixels, points, type Section, texts, withoutEmpty } from "../frame/layers.ts";
import type { Margins } from "../frame/Margins.ts";
import { readings } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import type { OverlapRow } from "../overlapChart.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink, natureColour } from "../theme.ts";

const barsHeight = 170;
const headroom = 20;

/** Bars above, the matrix of lists under them; both in pixels, the first combination where the language begins to read. */
export function overlapPanel(
  rows: readonly OverlapRow[],
  lists: readonly string[],
  frame: Margins,
  nature: Nature,
  writing: Writing,
  say: (row: OverlapRow) => string,
): Section[] {
  const { plotWidth } = frame;
  const { mirrored } = writing;
  const labels = rows.map(({ count }) => textWidth(writing.count(count), { size: writing.sizes.label }));
  const step = Math.min(64, Math.max(plotWidth / Math.max(rows.length, 4), Math.max(...labels) + 6));
  const at = (index: number) => {
    const x = (index + 0.5) * step;
    return mirrored ? plotWidth - x : x;
  };
  const half = Math.min(14, step / 2 - 3);
  const highest = Math.max(1, ...rows.map(({ count }) => count));
  const top = (count: number) => headroom + (barsHeight - headroom) * (1 - count / highest);
  const line = writing.sizes.label + 12;
  const matrixHeight = lists.length * line;
  const middle = (place: number) => (place + 0.5) * line;
  const bars: Layer[] = [
    boxes(
      "counts",
      pixels,
      rows.map(({ count }, index) => ({
        x: at(index) - half,
        x2: at(index) + half,
        y: top(count),
        y2: barsHeight,
      })),
      { type: "rect", fill: natureColour[nature] },
    ),
    boxes("baseline", pixels, [{ x: 0, x2: plotWidth, y: barsHeight, y2: barsHeight }], {
      type: "rule",
      stroke: ink.axis,
      strokeWidth: 1,
    }),
    ...watermark(nature, plotWidth, barsHeight, writing),
    texts(
      "figures",
      pixels,
      rows.map(({ count }, index) => ({ x: at(index), y: top(count) - 4, text: writing.count(count) })),
      { align: "center", baseline: "alphabetic" },
      writing,
    ),
    readings(
      "readings",
      pixels,
      rows.map((row, index) => ({
        x: at(index) - step / 2,
        x2: at(index) + step / 2,
        y: 0,
        y2: barsHeight,
        says: writing.line(say(row)),
      })),
    ),
  ];
  const labelWidth = (mirrored ? frame.right : frame.left) - 14;
  const matrix: Layer[] = [
    boxes(
      "bands",
      pixels,
      lists.flatMap((_, place) =>
        place % 2 === 0 ? [{ x: 0, x2: plotWidth, y: place * line, y2: (place + 1) * line }] : [],
      ),
      { type: "rect", fill: "#f4f4f4" },
    ),
    points(
      "off",
      pixels,
      rows.flatMap(({ on }, index) =>
        lists.flatMap((_, place) => (on.includes(place) ? [] : [{ x: at(index), y: middle(place) }])),
      ),
      { shape: "circle", size: 60, filled: true, fill: ink.silent, stroke: null },
    ),
    boxes(
      "joins",
      pixels,
      rows.flatMap(({ on }, index) =>
        on.length < 2
          ? []
          : [{ x: at(index), x2: at(index), y: middle(on[0] as number), y2: middle(on.at(-1) as number) }],
      ),
      { type: "rule", stroke: ink.text, strokeWidth: 2 },
    ),
    points(
      "on",
      pixels,
      rows.flatMap(({ on }, index) => on.map((place) => ({ x: at(index), y: middle(place) }))),
      { shape: "circle", size: 90, filled: true, fill: ink.text, stroke: null },
    ),
    texts(
      "lists",
      pixels,
      lists.map((list, place) => ({
        x: mirrored ? plotWidth + 10 : -10,
        y: middle(place),
        text: wrapText(list, labelWidth, { size: writing.sizes.label })[0] ?? "",
      })),
      { align: mirrored ? "left" : "right", baseline: "middle" },
      writing,
    ),
  ];
  return [
    { name: "overlap", width: plotWidth, height: barsHeight, layer: withoutEmpty(bars) } as Section,
    { name: "lists", width: plotWidth, height: matrixHeight, layer: withoutEmpty(matrix) } as Section,
  ];
}
