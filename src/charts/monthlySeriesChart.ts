import { SijillError } from "../errors/index.ts";
import { fillTemplate, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions, MarkedDay } from "./ChartOptions.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import {
  capitalised,
  chartFacts,
  chartWording,
  commonNotes,
  countOrNone,
  notesOf,
  timeNotes,
  unitOf,
} from "./frame/wording.ts";
import { messages } from "./messages.ts";
import { type Annotation, annotationLimit } from "./monthly/annotationLabels.ts";
import { monthlyAlt } from "./monthly/monthlyAlt.ts";
import { monthlyFrame } from "./monthly/monthlyFrame.ts";
import { monthlyLegend } from "./monthly/monthlyLegend.ts";
import { monthlyPanel } from "./monthly/monthlyPanel.ts";
import { hasFigure, monthlyWords } from "./monthly/monthlyWords.ts";
import { type MonthlyRow, readMonthlyTable } from "./monthly/readMonthlyTable.ts";
import { isDay } from "./scales/decimalYear.ts";
import { monthNumber } from "./scales/monthNumber.ts";
import { plainText } from "./text/plainText.ts";

export interface MonthlySeriesOptions extends ChartOptions {
  /** Default: "bars". */
  readonly mark?: "bars" | "step-line";
  /** Months to point at, `month` as YYYY-MM; the count is printed with the label. At most 8, the marked day included. */
  readonly annotations?: readonly { readonly month: string; readonly label: string }[];
  /** A day to mark with a line; when it lies outside the months shown, the line is left out and a note says so. */
  readonly after?: MarkedDay;
}

/**
 * One monthly series as bars or a step line from zero, over the period its source could have recorded.
 *
 * Months covered in part are hatched; covered months without a figure are dotted; months outside the coverage are drawn
 * as silence; a covered month in which nothing was recorded has an open circle on the baseline, so zero is a mark too.
 * Deaths that may fall in a month but do not certainly do so are a hatched increment.
 *
 * @param table Columns: `month` (YYYY-MM, every month from the first to the last once), `count` (whole number or
 * null), `status` (`covered`, `partly-covered`, `outside`); optional `possible` (all that the month may hold, the
 * certain ones of `count` included). The table needs a unit.
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_MONTH_MISSING, SIJILL_CHART_ROW_REPEATED, SIJILL_CHART_UNIT_MISSING,
 * SIJILL_CHART_ANNOTATION_OUTSIDE, SIJILL_CHART_ANNOTATIONS_TOO_MANY, SIJILL_CHART_FIGURES_OUT_OF_ORDER,
 * SIJILL_CHART_OPTION_INVALID
 * @example
 * import { monthlySeriesChart, type Table } from "sijill";
 * const table: Table = { id: "by-month", title: "Deaths by month", columns: [], unit: "record", nature: "documented",
 *   rows: [{ month: "2015-02", count: 59, status: "covered" }, { month: "2015-03", count: 554, status: "covered" }],
 *   method: { name: "count of records" }, inputs: [], notes: [] };
 * const chart = monthlySeriesChart(table, { title: "Deaths recorded by month", place: "Syria" });
 * console.log(chart.subtitle); // → Records by month, Syria, February 2015 to March 2015; documented
 */
export function monthlySeriesChart(table: Table, options: MonthlySeriesOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const { words } = writing;
  const unit = unitOf(table);
  const rows = readMonthlyTable(table);
  const { after, mark = "bars", annotations = [] } = options;
  checkOptions(rows, options);
  const [first, last] = [rows[0], rows.at(-1)];
  const nature = words.natureWords[table.nature];
  const subtitle =
    first === undefined || last === undefined
      ? fillTemplate(words.subtitles.empty, { place: wording.place, nature })
      : fillTemplate(words.subtitles.months, {
          unit: capitalised(words.units[unit]),
          place: wording.place,
          period: writing.span(writing.date(first.month), writing.date(last.month)),
          nature,
        });
  const frame = monthlyFrame(rows, options, writing);
  const pixelsPerMonth = frame.plotWidth / (frame.end - frame.first);
  const pointed = annotations.map(({ month, label }) => {
    const row = rows.find((candidate) => candidate.month === month);
    return {
      text: fillTemplate(words.plot.annotation, {
        month: writing.date(month),
        figure: row === undefined ? words.noFigure : monthlyWords(row, writing),
        label: plainText(label),
      }),
      x: (monthNumber(month) + 0.5 - frame.first) * pixelsPerMonth,
    };
  });
  const labels: readonly Annotation[] =
    after === undefined || frame.line === null
      ? pointed
      : [...pointed, { text: plainText(after.label), x: (frame.line - frame.first) * pixelsPerMonth }];
  const without = rows.filter((row) => row.status !== "outside" && !hasFigure(row)).length;
  const beyond = rows.filter((row) => row.status === "outside" && hasFigure(row)).length;
  const spec = figureSpec({
    ...wording,
    ...frame,
    subtitle,
    table,
    legend: monthlyLegend(rows, table.nature, mark, writing),
    sections:
      rows.length === 0
        ? [emptyPlot(frame, writing)]
        : [monthlyPanel(rows, { ...frame, labels }, { unit, nature: table.nature, mark }, writing)],
    notes: [
      [
        fillTemplate(words.notes.months, {
          base: writing.counted(words.counted.months, rows.length),
          without: countOrNone(without, writing),
        }),
        ...(beyond === 0 ? [] : [writing.counted(words.notes.monthsBeyond, beyond)]),
        ...(after === undefined || frame.line !== null
          ? []
          : [fillTemplate(words.notes.dayOutside, { label: plainText(after.label) })]),
      ].join(" "),
      ...timeNotes(writing),
      ...commonNotes(table, options, false),
    ],
  });
  return {
    ...chartFacts(wording),
    subtitle,
    spec,
    alt: composeAlt(
      table.nature === "synthetic",
      monthlyAlt(
        rows,
        {
          unit,
          nature: table.nature,
          mark,
          annotations: pointed.map(({ text }) => text),
          after: frame.line === null ? undefined : after,
          cautions: options.cautions,
        },
        writing,
      ),
      notesOf(table, options),
      writing,
    ),
    table,
    ...(after === undefined ? {} : { markedDays: [after.day] }),
    redraw: (released) => monthlySeriesChart(released, options),
  };
}

function checkOptions(rows: readonly MonthlyRow[], options: MonthlySeriesOptions): void {
  const { after, annotations = [] } = options;
  if (after !== undefined && !isDay(after.day)) {
    throw new SijillError(messages.option("after.day", after.day, "a day of the calendar, YYYY-MM-DD"));
  }
  const count = annotations.length + (after === undefined ? 0 : 1);
  if (count > annotationLimit) throw new SijillError(messages.tooManyAnnotations(count, annotationLimit));
  annotations.forEach(({ month }, index) => {
    if (!rows.some((row) => row.month === month))
      throw new SijillError(messages.annotatedMonth(index, month));
  });
}
