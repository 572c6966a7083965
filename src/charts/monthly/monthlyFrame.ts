import type { MarkedDay } from "../ChartOptions.ts";
import { countAxisWidth } from "../frame/countAxis.ts";
import { type Margins, margins } from "../frame/Margins.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import { monthNumber, monthNumberOfDay } from "../scales/monthNumber.ts";
import type { Writing } from "../text/Writing.ts";
import type { Annotation } from "./annotationLabels.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** Scales and widths of the plot. */
export interface MonthlyFrame extends Margins {
  /** Number of the first month and of the month after the last. */
  readonly first: number;
  readonly end: number;
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
  writing: Writing,
): Omit<MonthlyFrame, "labels"> {
  const maximum = Math.max(1, ...rows.map((row) => row.possible ?? row.count ?? 0));
  const first = rows[0] === undefined ? 0 : monthNumber(rows[0].month);
  const end = first + Math.max(1, rows.length);
  const line = options.after === undefined ? null : monthNumberOfDay(options.after.day);
  return {
    first,
    end,
    ...margins(countAxisWidth(linearTicks(maximum, 5), writing), writing.mirrored),
    maximum: maximum * 1.04,
    line: line === null || line < first || line > end ? null : line,
    annotated: (options.annotations ?? []).map(({ month }) => monthNumber(month)),
  };
}
