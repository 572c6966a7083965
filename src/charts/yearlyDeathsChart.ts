import { SijillError } from "../errors/index.ts";
import type { Nature, Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions, MarkedDay } from "./ChartOptions.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import type { LegendItem } from "./frame/legendStrip.ts";
import { markedDayStrip } from "./frame/markedDayStrip.ts";
import { capitalised, chartWording, commonNotes, natureWords, unitWord } from "./frame/wording.ts";
import { hatchFill } from "./hatch.ts";
import { messages } from "./messages.ts";
import { decimalYear, isDay } from "./scales/decimalYear.ts";
import { linearTicks } from "./scales/linearTicks.ts";
import { formatCount } from "./text/formatCount.ts";
import { textWidth } from "./text/textWidth.ts";
import { figurePadding, figureWidth, fontSize, ink, natureColour } from "./theme.ts";
import { type Panel, readYearlyTable } from "./yearly/readYearlyTable.ts";
import { yearlyAlt } from "./yearly/yearlyAlt.ts";
import { top, yearlyLabels } from "./yearly/yearlyLabels.ts";
import { type PanelFrame, yearlyPanel } from "./yearly/yearlyPanel.ts";

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
  const wording = chartWording(table, options);
  const { after } = options;
  if (after !== undefined && !isDay(after.day)) {
    throw new SijillError(messages.option("after.day", after.day, "a day of the calendar, YYYY-MM-DD"));
  }
  const panels = readYearlyTable(table);
  const years = yearsShown(panels, after);
  const subtitle =
    years === null
      ? `No rows, ${wording.place}; ${natureWords(table.nature)}`
      : `${capitalised(listed(panels.map((panel) => unitWord(panel.unit))))} by year, ${wording.place}, ${
          years.first === years.last ? years.first : `${years.first} to ${years.last}`
        }; ${listed(naturesOf(panels).map(natureWords))}`;
  const frame = panelFrame(panels, years ?? { first: 0, last: 0 }, after);
  const omitted = panels.reduce((sum, panel) => sum + yearlyLabels(panel, frame).omitted, 0);
  const rows = panels.flatMap((panel) => panel.rows);
  const without = rows.filter(
    (row) => row.status !== "outside" && row.certain === null && row.possible === null && row.lower === null,
  ).length;
  const spec = figureSpec({
    ...wording,
    ...frame,
    subtitle,
    table,
    legend: legendOf(panels),
    sections:
      panels.length === 0
        ? [emptyPlot(frame)]
        : [
            ...(after === undefined || frame.line === null
              ? []
              : [
                  markedDayStrip(
                    after.label,
                    (frame.line - frame.first) / (frame.last + 1 - frame.first),
                    frame,
                  ),
                ]),
            ...panels.map((panel) => yearlyPanel(panel, frame)),
          ],
    notes: [
      `Base: ${spans(rows.length)}; ${without === 0 ? "none" : formatCount(without)} covered without a figure.${
        rows.some((row) => row.status === "partly-covered")
          ? " “part”: the source covers only part of the span."
          : ""
      }${omitted === 0 ? "" : ` ${formatCount(omitted)} ${omitted === 1 ? "figure is" : "figures are"} printed only in the table.`}`,
      ...commonNotes(
        table,
        options,
        rows.some((row) => row.lower !== null && row.lower !== row.upper),
      ),
    ],
  });
  return {
    id: wording.id,
    title: wording.title,
    subtitle,
    spec,
    alt: composeAlt(table.nature, yearlyAlt(panels, years, options)),
    table,
    evidentiaryRole: wording.evidentiaryRole,
  };
}

function yearsShown(panels: readonly Panel[], after: MarkedDay | undefined) {
  if (panels.length === 0) return null;
  const days = panels.flatMap((panel) => [
    ...(panel.coverageFrom === null ? [] : [panel.coverageFrom]),
    ...(panel.coverageTo === null ? [] : [panel.coverageTo]),
    ...panel.rows.flatMap((row) => [row.from, row.to]),
  ]);
  const years = [...days, ...(after === undefined ? [] : [after.day])].map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

function panelFrame(
  panels: readonly Panel[],
  years: { readonly first: number; readonly last: number },
  after: MarkedDay | undefined,
): PanelFrame {
  const widest = Math.max(
    0,
    ...panels.flatMap((panel) =>
      linearTicks(Math.max(0, ...panel.rows.map(top)), 4).map((tick) =>
        textWidth(formatCount(tick), { size: fontSize.label }),
      ),
    ),
  );
  const left = Math.ceil(widest) + 8;
  const right = 4;
  return {
    ...years,
    left,
    right,
    plotWidth: figureWidth - 2 * figurePadding - left - right,
    line: after === undefined ? null : decimalYear(after.day),
  };
}

function legendOf(panels: readonly Panel[]): readonly LegendItem[] {
  const rows = panels.flatMap((panel) => panel.rows);
  const natures = naturesOf(panels);
  const hasPossible = (panel: Panel): boolean =>
    panel.rows.some((row) => row.possible !== null && row.possible !== (row.certain ?? 0));
  const items: LegendItem[] = natures.map((nature) => ({
    sample: "area",
    fill: natureColour[nature],
    text: panels.some((panel) => panel.nature === nature && hasPossible(panel))
      ? `${nature}, certain: every possible date falls in the span`
      : nature,
  }));
  for (const nature of natures) {
    if (panels.some((panel) => panel.nature === nature && hasPossible(panel))) {
      items.push({
        sample: "area",
        fill: hatchFill(`possible-${nature}`),
        stroke: natureColour[nature],
        text: `${nature}, possible but not certain`,
      });
    }
  }
  if (rows.some((row) => row.lower !== null && row.lower !== row.upper))
    items.push({ sample: "range", text: "range" });
  if (panels.some((panel) => panel.coverageFrom !== null || panel.coverageTo !== null)) {
    items.push(
      { sample: "area", fill: ink.coverage, stroke: ink.axis, text: "period the source could have recorded" },
      { sample: "area", fill: hatchFill("silent"), stroke: ink.axis, text: "silent: no coverage, not zero" },
    );
  }
  if (
    rows.some(
      (row) =>
        row.status !== "outside" && row.certain === null && row.possible === null && row.lower === null,
    )
  ) {
    items.push({ sample: "sign", sign: "?", text: "covered, no figure" });
  }
  if (rows.some((row) => row.status === "outside" && top(row) > 0)) {
    items.push({ sample: "sign", sign: "†", text: "recorded outside the stated coverage" });
  }
  return items;
}

function naturesOf(panels: readonly Panel[]): readonly Nature[] {
  return [...new Set(panels.map((panel) => panel.nature))];
}

function listed(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length < 2 ? unique.join("") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}

function spans(count: number): string {
  return count === 1 ? "1 span" : `${formatCount(count)} spans`;
}
