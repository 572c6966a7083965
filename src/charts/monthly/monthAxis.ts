import type { Axis } from "../frame/layers.ts";
import { yearLabels } from "../scales/yearLabels.ts";
import type { Writing } from "../text/Writing.ts";

/**
 * The axis under the months: for up to a year and a half each month by name, its year under the first and under every
 * January; for longer series the years, each under the middle of its months. Values are numbers of months (`monthNumber`).
 */
export function monthAxis(first: number, end: number, plotWidth: number, writing: Writing): Axis {
  if (end - first <= 18) {
    const values = Array.from({ length: end - first }, (_, index) => first + index + 0.5);
    const lines = writing.words.shortMonths[0]?.length ?? 1;
    const names = Array.from({ length: lines }, (_, at) => nameOf(writing, at));
    const named = `[${names.join(", ")}, datum.index === 0 || ${monthOf} === 0 ? ${yearOf} : '']`;
    return { orient: "bottom", values, labelExpr: named };
  }
  const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor((end - 1) / 12)];
  const values = yearLabels(firstYear, lastYear, plotWidth, writing).flatMap((year) => {
    const [from, to] = [Math.max(first, year * 12), Math.min(end, year * 12 + 12)];
    // A year of which only a sliver is shown has no room for its name.
    return ((to - from) / (end - first)) * plotWidth < 30 ? [] : [(from + to) / 2];
  });
  return { orient: "bottom", values, labelExpr: yearOf };
}

const monthOf = "floor(datum.value) % 12";
const nameOf = ({ words, line }: Writing, at: number): string =>
  `[${words.shortMonths.map((lines) => `'${line(lines[at] ?? "")}'`).join(",")}][${monthOf}]`;
const yearOf = "format(floor(datum.value / 12), 'd')";
