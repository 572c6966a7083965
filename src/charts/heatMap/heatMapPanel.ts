import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import {
  type Box,
  boxes,
  type Layer,
  pixels,
  type Section,
  texts,
  type Words,
  withoutEmpty,
} from "../frame/layers.ts";
import { type PlaceRows, placeNames } from "../frame/placeNames.ts";
import { readings, readingWords } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import { hatchFill } from "../hatch.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { ink } from "../theme.ts";
import { countClasses } from "./countClass.ts";
import { cellWords } from "./heatMapAlt.ts";
import type { HeatMapGrid, HeatMapRow } from "./readHeatMapTable.ts";

/** Width of a column in pixels: as wide as the plot allows up to 72, and never narrower than its widest number. */
export function cellWidth(grid: HeatMapGrid, available: number, { sizes, count }: Writing): number {
  const style = { size: sizes.small };
  const numbers = grid.facilities.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.count === null ? [] : [textWidth(count(cell.count), style)])),
  );
  const widest = Math.max(textWidth("2024", { size: sizes.label }), ...numbers) + 6;
  return Math.max(Math.ceil(widest), Math.min(72, Math.floor(available / grid.years.length)));
}

/** A cell for each facility in each year, with its number printed; the years above the columns. */
export function heatMapPanel(
  grid: HeatMapGrid,
  places: PlaceRows,
  frame: { readonly width: number; readonly unit: UnitOfCount; readonly nature: Nature },
  writing: Writing,
): Section {
  const plotWidth = frame.width * grid.years.length;
  const classes = countClasses(frame.nature, writing);
  const cells = grid.facilities.flatMap(({ cells: row }, index) =>
    row.map((cell, column) => ({ cell, box: boxOf(column, index, places, frame.width) })),
  );
  const zero = cells.filter(({ cell }) => cell.count === 0);
  const unknown = cells.filter(({ cell }) => cell.state === "unknown");
  const outside = cells.filter(({ cell }) => cell.state === "outside");
  const words = (entry: { readonly box: Box }, text: string): Words => ({
    x: (entry.box.x + entry.box.x2) / 2,
    y: (entry.box.y + entry.box.y2) / 2,
    text,
  });
  const centred = { align: "center", baseline: "middle", fontSize: writing.sizes.small };
  const inClass = classes.map((shade, index) => {
    const end = classes[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return {
      shade,
      name: index + 1,
      entries: cells.flatMap(({ cell, box }) =>
        cell.count !== null && cell.count >= shade.from && cell.count < end
          ? [{ count: cell.count, box }]
          : [],
      ),
    };
  });
  const fill = (name: string, entries: readonly { readonly box: Box }[], paint: string): Layer =>
    boxes(
      name,
      pixels,
      entries.map(({ box }) => box),
      { type: "rect", stroke: ink.axis, strokeWidth: 0.75, fill: paint },
    );
  const layers: Layer[] = [
    ...inClass.map(({ shade, name, entries }) => fill(`cells_${name}`, entries, shade.fill)),
    fill("cells_zero", zero, ink.background),
    fill("cells_unknown", unknown, hatchFill("unknown")),
    fill("cells_outside", outside, hatchFill("silent")),
    boxes(
      "plates_unknown",
      pixels,
      unknown.map(({ box }) => plate(box)),
      { type: "rect", fill: ink.background },
    ),
    ...watermark(frame.nature, plotWidth, places.height, writing),
    ...inClass.map(({ shade, name, entries }) =>
      texts(
        `counts_${name}`,
        pixels,
        entries.map((entry) => words(entry, writing.count(entry.count))),
        { ...centred, color: shade.text },
        writing,
      ),
    ),
    texts(
      "counts_zero",
      pixels,
      zero.map((entry) => words(entry, "0")),
      centred,
      writing,
    ),
    texts(
      "signs_unknown",
      pixels,
      unknown.map((entry) => words(entry, "?")),
      { ...centred, fontWeight: "bold" },
      writing,
    ),
    texts(
      "years",
      pixels,
      grid.years.map((year, column) => ({ x: (column + 0.5) * frame.width, y: -6, text: String(year) })),
      { align: "center", baseline: "alphabetic" },
      writing,
    ),
    ...placeNames(places, plotWidth, writing),
    readings(
      "readings",
      pixels,
      cells.map(({ cell, box }) => ({
        ...box,
        says: readingWords(cellWords(cell, writing), frame.unit, frame.nature, writing),
      })),
    ),
  ];
  return { name: "cells", width: plotWidth, height: places.height, layer: withoutEmpty(layers) } as Section;
}

function boxOf(column: number, row: number, places: PlaceRows, width: number): Box {
  const { top, height } = places.rows[row] ?? { top: 0, height: 0 };
  return { x: column * width, x2: (column + 1) * width, y: top, y2: top + height };
}

/** A white ground for the question mark, so that no dot of the pattern touches it. */
function plate(box: Box): Box {
  const [x, y] = [(box.x + box.x2) / 2, (box.y + box.y2) / 2];
  return { x: x - 6, x2: x + 6, y: y - 8, y2: y + 8 };
}

/** Counts, zeros, unknown and silent cells of a grid. */
export function cellsOf(grid: HeatMapGrid): readonly HeatMapRow[] {
  return grid.facilities.flatMap(({ cells }) => cells);
}
