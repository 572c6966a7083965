import { fillTemplate, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions } from "./ChartOptions.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import type { LegendItem } from "./frame/legendStrip.ts";
import { margins } from "./frame/Margins.ts";
import { placeRows } from "./frame/placeNames.ts";
import {
  capitalised,
  chartFacts,
  chartWording,
  commonNotes,
  notesOf,
  timeNotes,
  unitOf,
} from "./frame/wording.ts";
import { hatchFill } from "./hatch.ts";
import { countClasses } from "./heatMap/countClass.ts";
import { heatMapAlt } from "./heatMap/heatMapAlt.ts";
import { cellsOf, cellWidth, heatMapPanel } from "./heatMap/heatMapPanel.ts";
import { type HeatMapGrid, readHeatMapTable } from "./heatMap/readHeatMapTable.ts";
import type { Writing } from "./text/Writing.ts";
import { ink } from "./theme.ts";

/**
 * Deaths by facility and year as a grid with every number printed. Zero, unknown and outside the coverage are three
 * different marks: a plain cell with 0, a dotted cell with a question mark, a hatched cell without a sign.
 *
 * Shades are orders of magnitude (1–9, 10–99, …), so one shade means the same in every grid. Facilities stand in the
 * order of the table. Numbers too long for a column widen the figure beyond 680 pixels; they are never shortened.
 *
 * @param table Columns: `facility` (id), `facilityEn`, `year` (whole number), `count` (whole number or null), `state`
 * (`count`, `unknown`, `outside`); optional `facilityAr`. One row for every facility in every year from the first to
 * the last. The table needs a unit.
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_PAIR_MISSING, SIJILL_CHART_ROW_REPEATED,
 * SIJILL_CHART_STATE_CONTRADICTS_COUNT, SIJILL_CHART_DATASET_INCONSISTENT, SIJILL_CHART_UNIT_MISSING,
 * SIJILL_CHART_OPTION_INVALID
 * @example
 * import { facilityYearHeatMap, type Table } from "sijill";
 * const table: Table = { id: "branch-year", title: "Deaths by branch and year", columns: [], unit: "record", nature: "synthetic",
 *   rows: [{ facility: "a", facilityEn: "Facility A", year: 2013, count: 4, state: "count" },
 *     { facility: "a", facilityEn: "Facility A", year: 2014, count: null, state: "unknown" }],
 *   method: { name: "invented" }, inputs: [], notes: [] };
 * const chart = facilityYearHeatMap(table, { title: "An example", place: "nowhere" });
 * console.log(chart.title); // → SYNTHETIC DATA: An example
 */
export function facilityYearHeatMap(table: Table, options: ChartOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const { words } = writing;
  const unit = unitOf(table);
  const grid = readHeatMapTable(table);
  const places = placeRows(grid.facilities, writing, 170);
  const { plotWidth: available } = margins(places.width + 12, writing.mirrored);
  const width = grid.years.length === 0 ? available : cellWidth(grid, available, writing);
  const plotWidth = width * Math.max(1, grid.years.length);
  const beside = 4 + Math.max(0, available - plotWidth);
  const frame = { ...margins(places.width + 12, writing.mirrored, beside), plotWidth };
  const [first, last] = [grid.years[0], grid.years.at(-1)];
  const nature = words.natureWords[table.nature];
  const subtitle =
    first === undefined || last === undefined
      ? fillTemplate(words.subtitles.empty, { place: wording.place, nature })
      : fillTemplate(words.subtitles.facilityYears, {
          unit: capitalised(words.units[unit]),
          place: wording.place,
          period: writing.span(String(first), String(last)),
          nature,
        });
  const cells = cellsOf(grid);
  const count = (of: "unknown" | "outside"): string =>
    writing.count(cells.filter((cell) => cell.state === of).length);
  return {
    ...chartFacts(wording),
    subtitle,
    spec: figureSpec({
      ...wording,
      ...frame,
      subtitle,
      table,
      legend: legendOf(grid, table, writing),
      sections: [
        grid.years.length === 0
          ? emptyPlot(frame, writing)
          : heatMapPanel(grid, places, { width, unit, nature: table.nature }, writing),
      ],
      notes: [
        fillTemplate(words.notes.cells, {
          base: writing.counted(words.counted.cells, cells.length),
          unknown: count("unknown"),
          outside: count("outside"),
        }),
        ...timeNotes(writing),
        ...commonNotes(table, options, false),
      ],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      heatMapAlt(grid, { unit, nature: table.nature, cautions: options.cautions ?? [] }, writing),
      notesOf(table, options),
      writing,
    ),
    table,
    redraw: (released) => facilityYearHeatMap(released, options),
  };
}

function legendOf(grid: HeatMapGrid, table: Table, writing: Writing): readonly LegendItem[] {
  const { legend } = writing.words;
  const cells = cellsOf(grid);
  const classes = countClasses(table.nature, writing);
  const used = classes.filter((shade, index) => {
    const end = classes[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return cells.some((cell) => cell.count !== null && cell.count >= shade.from && cell.count < end);
  });
  const items: LegendItem[] = used.map((shade) => ({
    sample: "area",
    fill: shade.fill,
    stroke: ink.axis,
    text: shade.label,
  }));
  if (cells.some((cell) => cell.count === 0)) {
    items.push({ sample: "area", fill: ink.background, stroke: ink.axis, sign: "0", text: legend.zeroCell });
  }
  if (cells.some((cell) => cell.state === "unknown")) {
    items.push({
      sample: "area",
      fill: hatchFill("unknown"),
      stroke: ink.axis,
      sign: "?",
      text: legend.unknownCell,
    });
  }
  if (cells.some((cell) => cell.state === "outside")) {
    items.push({
      sample: "area",
      fill: hatchFill("silent"),
      stroke: ink.axis,
      text: legend.silent,
    });
  }
  return items;
}
