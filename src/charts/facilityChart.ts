import { fillTemplate, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions } from "./ChartOptions.ts";
import { facilityAlt } from "./facility/facilityAlt.ts";
import { facilityPanel } from "./facility/facilityPanel.ts";
import { readFacilityTable } from "./facility/readFacilityTable.ts";
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
  countOrNone,
  notesOf,
  unitOf,
} from "./frame/wording.ts";
import { plainText } from "./text/plainText.ts";
import { natureColour } from "./theme.ts";

export interface FacilityOptions extends ChartOptions {
  /** When, as a noun phrase: "2011 to August 2013". The table has no column of time. */
  readonly period: string;
}

/**
 * Deaths by facility: horizontal bars from zero, most first, the Arabic name under the English one, in an Arabic chart
 * over it.
 *
 * Where a figure was published in two versions, a thin mark shows both limits. A facility without a figure stands last
 * with the words "no figure" and no bar.
 *
 * @param table Columns: `facility` (id, each once), `facilityEn`, `facilityAr` (null when not known), `count` (whole
 * number or null), `lower` and `upper` (published limits; both or neither). The table needs a unit.
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_ROW_REPEATED, SIJILL_CHART_FIGURES_OUT_OF_ORDER,
 * SIJILL_CHART_RANGE_HALF_GIVEN, SIJILL_CHART_UNIT_MISSING, SIJILL_CHART_OPTION_INVALID
 * @example
 * import { facilityChart, type Table } from "sijill";
 * const table: Table = { id: "by-branch", title: "Bodies by branch", columns: [], unit: "body", nature: "published",
 *   rows: [{ facility: "br-215", facilityEn: "Branch 215", facilityAr: "فرع 215", count: 3556, lower: 3551, upper: 3556 }],
 *   method: { name: "as published" }, inputs: [], notes: [] };
 * const chart = facilityChart(table, { title: "Half of the bodies came from one branch", place: "Damascus",
 *   period: "2011 to August 2013" });
 * console.log(chart.subtitle); // → Bodies by facility, Damascus, 2011 to August 2013; published figures
 */
export function facilityChart(table: Table, options: FacilityOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const { words } = writing;
  const unit = unitOf(table);
  const rows = readFacilityTable(table);
  const places = placeRows(
    rows.map((row) => ({ english: row.facilityEn, arabic: row.facilityAr })),
    writing,
  );
  const frame = margins(places.width + 12, writing.mirrored);
  const period = plainText(options.period);
  const subtitle = fillTemplate(words.subtitles.facilities, {
    unit: capitalised(words.units[unit]),
    place: wording.place,
    period,
    nature: words.natureWords[table.nature],
  });
  const hasRanges = rows.some((row) => row.lower !== null && row.lower !== row.upper);
  const without = rows.filter((row) => row.count === null && row.lower === null).length;
  const legend: LegendItem[] = [
    { sample: "area", fill: natureColour[table.nature], text: words.natures[table.nature] },
    ...(hasRanges ? [{ sample: "range", text: words.legend.range } as const] : []),
  ];
  return {
    ...chartFacts(wording),
    subtitle,
    spec: figureSpec({
      ...wording,
      ...frame,
      subtitle,
      table,
      legend: rows.length === 0 ? [] : legend,
      sections: [
        rows.length === 0
          ? emptyPlot(frame, writing)
          : facilityPanel(rows, places, { ...frame, unit, nature: table.nature }, writing),
      ],
      notes: [
        fillTemplate(words.notes.facilities, {
          base: writing.counted(words.counted.facilities, rows.length),
          without: countOrNone(without, writing),
        }),
        ...commonNotes(table, options, hasRanges),
      ],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      facilityAlt(rows, { unit, nature: table.nature, period, cautions: options.cautions ?? [] }, writing),
      notesOf(table, options),
      writing,
    ),
    table,
    redraw: (released) => facilityChart(released, options),
  };
}
