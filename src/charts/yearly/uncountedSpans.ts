import { dayAfter, dayBefore } from "../scales/neighbourDays.ts";
import type { YearlyRow } from "./readYearlyTable.ts";

/**
 * The stretches of the coverage about which no row says anything. Left empty they would look like years in which
 * nobody died: they become rows without a figure. An end of the coverage that is not stated is where the rows end.
 *
 * @param rows Rows of one dataset, by date, not overlapping.
 */
export function uncountedSpans(rows: readonly YearlyRow[]): readonly YearlyRow[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { coverageFrom, coverageTo } = first;
  if (coverageFrom === null && coverageTo === null) return [];
  const end = coverageTo ?? last.to;
  const gaps: YearlyRow[] = [];
  let from = coverageFrom ?? first.from;
  for (const row of rows) {
    const before = row.from > end ? end : dayBefore(row.from);
    if (from <= before && from < row.from) gaps.push(withoutFigure(first, from, before));
    if (row.to >= end) return gaps;
    if (row.to >= from) from = dayAfter(row.to);
  }
  if (from <= end) gaps.push(withoutFigure(first, from, end));
  return gaps;
}

function withoutFigure(row: YearlyRow, from: string, to: string): YearlyRow {
  return {
    ...row,
    from,
    to,
    certain: null,
    possible: null,
    lower: null,
    upper: null,
    label: null,
    status: "covered",
  };
}
