import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import { countLabels } from "../frame/countAxis.ts";
import {
  boxes,
  type Layer,
  type Plane,
  pixels,
  type Section,
  scaled,
  texts,
  withoutEmpty,
} from "../frame/layers.ts";
import { type PlaceRows, placeNames } from "../frame/placeNames.ts";
import { rangeMarks } from "../frame/rangeMarks.ts";
import { readings, readingWords } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { ink, natureColour } from "../theme.ts";
import { facilityWords } from "./facilityAlt.ts";
import type { FacilityRow } from "./readFacilityTable.ts";

const gap = 8;

/** A bar a facility, the name where it begins and the figure at its end. */
export function facilityPanel(
  rows: readonly FacilityRow[],
  places: PlaceRows,
  frame: { readonly plotWidth: number; readonly unit: UnitOfCount; readonly nature: Nature },
  writing: Writing,
): Section {
  const { plotWidth, unit, nature } = frame;
  const { mirrored } = writing;
  const style = { size: writing.sizes.label };
  const { height } = places;
  const end = (row: FacilityRow): number => Math.max(row.count ?? 0, row.upper ?? 0);
  const highest = Math.max(0, ...rows.map(end));
  // The scale ends where the longest bar still leaves room for its figure.
  const maximum = Math.max(
    1,
    highest,
    ...rows.map(
      (row) =>
        (end(row) * plotWidth) /
        Math.max(plotWidth / 8, plotWidth - gap - textWidth(figureOf(row, writing), style)),
    ),
  );
  const ticks = ticksThatFit(highest, plotWidth / maximum, writing);
  const plane: Plane = {
    x: scaled([0, maximum], { orient: "bottom", values: ticks, ...countLabels(writing) }, mirrored),
    y: pixels.y,
  };
  const middle = (index: number): number => places.rows[index]?.middle ?? 0;
  const half = 8;
  const layers: Layer[] = [
    boxes(
      "grid",
      plane,
      ticks.map((tick) => ({ x: tick, x2: tick, y: 0, y2: height })),
      {
        type: "rule",
        stroke: ink.grid,
        strokeWidth: 1,
      },
    ),
    boxes(
      "counts",
      plane,
      rows.flatMap((row, index) =>
        row.count === null
          ? []
          : [{ x: 0, x2: row.count, y: middle(index) - half, y2: middle(index) + half }],
      ),
      { type: "rect", fill: natureColour[nature] },
    ),
    ...rangeMarks(
      "range",
      plane,
      rows.flatMap((row, index) =>
        row.lower === null || row.upper === null || row.lower === row.upper
          ? []
          : [{ at: middle(index), lower: row.lower, upper: row.upper }],
      ),
      "level",
    ),
    boxes("baseline", plane, [{ x: 0, x2: 0, y: 0, y2: height }], {
      type: "rule",
      stroke: ink.axis,
      strokeWidth: 1,
    }),
    ...watermark(nature, plotWidth, height, writing),
    texts(
      "figures",
      plane,
      rows.map((row, index) => ({ x: end(row), y: middle(index), text: figureOf(row, writing) })),
      { align: mirrored ? "right" : "left", baseline: "middle", dx: mirrored ? 1 - gap : gap - 1 },
      writing,
    ),
    ...placeNames(places, plotWidth, writing),
    readings(
      "readings",
      plane,
      rows.map((row, index) => ({
        x: 0,
        x2: maximum,
        y: middle(index) - half,
        y2: middle(index) + half,
        says: readingWords(facilityWords(row, writing), unit, nature, writing),
      })),
    ),
  ];
  return { name: "facilities", width: plotWidth, height, layer: withoutEmpty(layers) } as Section;
}

/** As many ticks, up to five above zero, as stand side by side without touching. */
function ticksThatFit(highest: number, pixelsPerDeath: number, writing: Writing): readonly number[] {
  const widthOf = (tick: number): number => textWidth(writing.count(tick), { size: writing.sizes.label });
  const apart = (ticks: readonly number[]): boolean =>
    ticks.every((tick, index) => {
      const next = ticks[index + 1];
      if (next === undefined) return true;
      const halves = (widthOf(tick) + widthOf(next)) / 2;
      return (next - tick) * pixelsPerDeath >= halves + 8;
    });
  return [5, 4, 3, 2, 1].map((target) => linearTicks(highest, target)).find(apart) ?? [0];
}

function figureOf(row: FacilityRow, { words, count, range: write }: Writing): string {
  const range =
    row.lower === null || row.upper === null || row.lower === row.upper ? "" : write(row.lower, row.upper);
  if (row.count === null) return range === "" ? words.noFigure : range;
  return range === "" ? count(row.count) : `${count(row.count)} (${range})`;
}
