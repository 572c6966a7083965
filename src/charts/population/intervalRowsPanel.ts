import type { Nature } from "../../quantities/index.ts";
import {
  boxes,
  type Layer,
  type Plane,
  pixels,
  points,
  type Section,
  scaled,
  texts,
  withoutEmpty,
} from "../frame/layers.ts";
import type { Margins } from "../frame/Margins.ts";
import { rangeMarks } from "../frame/rangeMarks.ts";
import { readings } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink, natureColour } from "../theme.ts";

/** A row with a point, its limits and perhaps what is documented. */
export interface IntervalRow {
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly documented: number | null;
  readonly figure: string;
  readonly says: string;
}

/** A scale from numbers to the share of the plot's width. */
export interface RowScale {
  readonly place: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** A value marked with a line through all rows. */
  readonly marked: number | null;
}

/** Points with their limits, never bars from zero: what is estimated does not look like what was counted. */
export function intervalRowsPanel(
  rows: readonly IntervalRow[],
  scale: RowScale,
  frame: Margins,
  nature: Nature,
  writing: Writing,
): Section {
  const { mirrored, sizes } = writing;
  const figures = Math.max(0, ...rows.map(({ figure }) => textWidth(figure, { size: sizes.label }))) + 16;
  const width = frame.plotWidth - figures;
  const line = sizes.label + 16;
  const height = rows.length * line;
  const middle = (index: number) => (index + 0.5) * line;
  const at = (value: number) => {
    const x = Math.min(1, Math.max(0, scale.place(value))) * width;
    return mirrored ? frame.plotWidth - x : x;
  };
  const labelWidth = (mirrored ? frame.right : frame.left) - 14;
  const known = rows.flatMap((row, index) =>
    row.value === null ? [] : [{ x: at(row.value), y: middle(index) }],
  );
  // Sizes and factors stand on an axis in pixels, as the rows do; its labels are those of the scale.
  const labels = Object.fromEntries(scale.ticks.map(({ value, text }) => [Math.round(at(value)), text]));
  const plane: Plane = {
    x: scaled([0, frame.plotWidth], {
      orient: "bottom",
      values: scale.ticks.map(({ value }) => Math.round(at(value))),
      labelExpr: `(${JSON.stringify(labels)})[datum.value]`,
    }),
    y: pixels.y,
  };
  const layers: Layer[] = [
    boxes(
      "grid",
      plane,
      scale.ticks.map(({ value }) => ({ x: at(value), x2: at(value), y: 0, y2: height })),
      { type: "rule", stroke: ink.grid, strokeWidth: 1 },
    ),
    boxes(
      "marked",
      pixels,
      scale.marked === null ? [] : [{ x: at(scale.marked), x2: at(scale.marked), y: 0, y2: height }],
      { type: "rule", stroke: ink.line, strokeWidth: 1.5, strokeDash: [4, 3] },
    ),
    ...watermark(nature, frame.plotWidth, height, writing),
    ...rangeMarks(
      "range",
      pixels,
      rows.flatMap(({ lower, upper }, index) =>
        lower === null || upper === null
          ? []
          : [
              {
                at: middle(index),
                lower: Math.min(at(lower), at(upper)),
                upper: Math.max(at(lower), at(upper)),
              },
            ],
      ),
      "level",
    ),
    points("values", pixels, known, {
      shape: "diamond",
      size: 170,
      filled: true,
      fill: natureColour[nature],
      stroke: null,
    }),
    points(
      "documented",
      pixels,
      rows.flatMap(({ documented }, index) =>
        documented === null ? [] : [{ x: at(documented), y: middle(index) }],
      ),
      { shape: "square", size: 70, filled: false, stroke: natureColour.documented, strokeWidth: 2 },
    ),
    texts(
      "labels",
      pixels,
      rows.map(({ label }, index) => ({
        x: mirrored ? frame.plotWidth + 10 : -10,
        y: middle(index),
        text: wrapText(label, labelWidth, { size: sizes.label })[0] ?? "",
      })),
      { align: mirrored ? "left" : "right", baseline: "middle" },
      writing,
    ),
    texts(
      "figures",
      pixels,
      rows.map(({ figure }, index) => ({
        x: mirrored ? 0 : frame.plotWidth,
        y: middle(index),
        text: figure,
      })),
      { align: mirrored ? "left" : "right", baseline: "middle" },
      writing,
    ),
    readings(
      "readings",
      pixels,
      rows.map(({ says }, index) => ({
        x: 0,
        x2: frame.plotWidth,
        y: index * line,
        y2: (index + 1) * line,
        says: writing.line(says),
      })),
    ),
  ];
  return {
    name: "rows",
    width: frame.plotWidth,
    height,
    layer: withoutEmpty(layers),
  } as Section;
}
