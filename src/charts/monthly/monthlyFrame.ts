import type { MarkedDay } from "../ChartOptions.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import { monthNumber, monthNumberOfDay } from "../scales/monthNumber.ts";
import { formatCount } from "../text/formatCount.ts";
import { textWidth } from "../text/textWidth.ts";
import { figurePadding, figureWidth, fontSize } from "../theme.ts";
import type { Annotation } from "./annotationLabels.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** Scales and widths of the plot. */
export interface MonthlyFrame {
  /** Number of the first month and of the month after the last. */
  readonly first: number;
  readonly end: number;
  readonly left: number;
  readonly plotWidth: number;
  readonly right: number;
  readonly maximum: number;
  /** Place of the marked day, in months. */
  readonly line: number | null;
  /** Months that a label points at. */
  readonly annotated: readonly number[];
  /** The labels over the plot. */
  readonly labels: readonly Annotation[];
}

/** The frame of a series, before its labels are written. */
export function monthlyFrame(
  rows: readonly MonthlyRow[],
  options: {
    readonly after?: MarkedDay;
    readonly annotations?: readonly { readonly month: string }[];
  },
): Omit<MonthlyFrame, "labels"> {
  const maximum = Math.max(1, ...rows.map((row) => row.possible ?? row.count ?? 0));
  const labels = linearTicks(maximum, 5).map((tick) =>
    textWidth(formatCount(tick), { size: fontSize.label }),
  );
  const left = Math.ceil(Math.max(...labels)) + 8;
  const right = 4;
  const first = rows[0] === undefined ? 0 : monthNumber(rows[0].month);
  const end = first + Math.max(1, rows.length);
  const line = options.after === undefined ? null : monthNumberOfDay(options.after.day);
  return {
    first,
    end,
    left,
    right,
    maximum: maximum * 1.04,
    plotWidth: figureWidth - 2 * figurePadding - left - right,
    line: line === null || line < first || line > end ? null : line,
    annotated: (options.annotations ?? []).map(({ month }) => monthNumber(month)),
  };
}
