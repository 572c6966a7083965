import { SijillError } from "../errors/index.ts";
import { fillTemplate, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions, MarkedDay } from "./ChartOptions.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import { markedDayStrip } from "./frame/markedDayStrip.ts";
import {
  capitalised,
  chartFacts,
  chartWording,
  commonNotes,
  countOrNone,
  isSynthetic,
  listed,
  notesOf,
  timeNotes,
} from "./frame/wording.ts";
import { messages } from "./messages.ts";
import { isDay } from "./scales/decimalYear.ts";
import { hasFigure } from "./yearly/figureWords.ts";
import { panelFrame, yearsShown } from "./yearly/panelFrame.ts";
import { readYearlyTable } from "./yearly/readYearlyTable.ts";
import { yearlyAlt } from "./yearly/yearlyAlt.ts";
import { yearlyLabels } from "./yearly/yearlyLabels.ts";
import { naturesOf, yearlyLegend } from "./yearly/yearlyLegend.ts";
import { yearlyPanel } from "./yearly/yearlyPanel.ts";

export interface YearlyDeathsOptions extends ChartOptions {
  /** A day to mark with a line through all panels. */
  readonly after?: MarkedDay;
}

/**
 * Deaths by year, one panel a dataset, each on a scale of its own because their units may not be compared on one axis.
 *
 * Certain figures are solid bars from zero, possible ones a hatched increment; a figure published for several years is
 * one bar over those years. Behind the bars stands the period that the dataset could have recorded; outside it the
 * dataset is silent, which is drawn as silence and never as zero.
 *
 * @param table Columns: `dataset`, `datasetTitle`, `unit`, `from` and `to` (YYYY-MM-DD, the span of the row),
 * `certain`, `possible` (all that the span may hold, the certain ones included), `lower` and `upper` (published
 * limits; both or neither), `coverageFrom`, `coverageTo` (null when not stated), `status` (`covered`,
 * `partly-covered`, `outside`); optional `label` (printed with the figure) and `nature` (default: the table's).
 * Figures are whole numbers or null; null is drawn as "?" inside the coverage and as silence outside.
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_DATASET_INCONSISTENT, SIJILL_CHART_SPANS_OVERLAP,
 * SIJILL_CHART_SPAN_REVERSED, SIJILL_CHART_FIGURES_OUT_OF_ORDER, SIJILL_CHART_RANGE_HALF_GIVEN,
 * SIJILL_CHART_OPTION_INVALID
 * @example
 * import { yearlyDeathsChart } from "sijill";
 * const row = { dataset: "caesar", datasetTitle: "Caesar photographs", unit: "body", from: "2011-01-01",
 *   to: "2013-08-31", certain: 6786, possible: null, lower: null, upper: null,
 *   coverageFrom: "2011-01-01", coverageTo: "2013-08-31", status: "covered" };
 * const chart = yearlyDeathsChart(
 *   { id: "by-year", title: "Bodies by year", columns: [], rows: [row], unit: "body", nature: "published",
 *     method: { name: "as published" }, inputs: [], notes: [] },
 *   { title: "6,786 bodies were photographed by August 2013", place: "Damascus",
 *     after: { day: "2014-01-20", label: "20 January 2014" } },
 * );
 * console.log(chart.subtitle); // → Bodies by year, Damascus, 2011 to 2014; published figures
 */
export function yearlyDeathsChart(table: Table, options: YearlyDeathsOptions): Chart {
  const { after } = options;
  if (after !== undefined && !isDay(after.day)) {
    throw new SijillError(messages.option("after.day", after.day, "a day of the calendar, YYYY-MM-DD"));
  }
  const panels = readYearlyTable(table);
  const natures = naturesOf(panels);
  const wording = chartWording(table, options, natures);
  const { writing } = wording;
  const { words } = writing;
  const years = yearsShown(panels, after);
  const units = panels.map((panel) => words.units[panel.unit]);
  const subtitle =
    years === null
      ? fillTemplate(words.subtitles.empty, {
          place: wording.place,
          nature: words.natureWords[table.nature],
        })
      : fillTemplate(words.subtitles.years, {
          unit: capitalised(listed(units, writing)),
          place: wording.place,
          period: writing.span(String(years.first), String(years.last)),
          nature: listed(
            natures.map((nature) => words.natureWords[nature]),
            writing,
          ),
        });
  const frame = panelFrame(panels, years ?? { first: 0, last: 0 }, after, writing);
  const omitted = panels.reduce((sum, panel) => sum + yearlyLabels(panel, frame, writing).omitted, 0);
  const rows = panels.flatMap((panel) => panel.rows);
  const without = rows.filter((row) => row.status !== "outside" && !hasFigure(row)).length;
  const onePanel = (dataset: string, at: number): Chart =>
    yearlyDeathsChart(
      { ...table, rows: table.rows.filter((row) => row.dataset === dataset) },
      { ...options, id: `${wording.id}-${at + 1}` },
    );
  const spec = figureSpec({
    ...wording,
    ...frame,
    subtitle,
    table,
    legend: yearlyLegend(panels, writing),
    sections:
      panels.length === 0
        ? [emptyPlot(frame, writing)]
        : [
            ...(after === undefined || frame.line === null
              ? []
              : [
                  markedDayStrip(
                    after.label,
                    (frame.line - frame.first) / (frame.last + 1 - frame.first),
                    frame,
                    writing,
                  ),
                ]),
            ...panels.map((panel, index) => yearlyPanel(panel, frame, index + 1, writing)),
          ],
    notes: [
      [
        fillTemplate(words.notes.spans, {
          base: writing.counted(
            words.counted.spans,
            panels.reduce((sum, panel) => sum + panel.given, 0),
          ),
          without: countOrNone(without, writing),
        }),
        ...(rows.some((row) => row.status === "partly-covered") ? [words.notes.part] : []),
        ...(omitted === 0 ? [] : [writing.counted(words.notes.onlyInTable, omitted)]),
      ].join(" "),
      ...timeNotes(writing),
      ...commonNotes(
        table,
        options,
        rows.some((row) => row.lower !== null && row.lower !== row.upper),
        natures.length === 0 ? undefined : natures,
      ),
    ],
  });
  return {
    ...chartFacts(wording),
    subtitle,
    spec,
    alt: composeAlt(
      isSynthetic(table, natures),
      yearlyAlt(panels, years, options, writing),
      notesOf(table, options),
      writing,
    ),
    table,
    ...(after === undefined ? {} : { markedDays: [after.day] }),
    redraw: (released) => yearlyDeathsChart(released, options),
    ...(panels.length < 2 ? {} : { panels: () => panels.map(({ dataset }, at) => onePanel(dataset, at)) }),
  };
}
