import type { Axis } from "../frame/layers.ts";
import { yearLabels } from "../scales/yearLabels.ts";

/**
 * The axis under the months: for up to a year and a half each month by name, its year under the first and under every
 * January; for longer series the years, each under the middle of its months. Values are numbers of months (`monthNumber`).
 */
export function monthAxis(first: number, end: number, plotWidth: number): Axis {
  if (end - first <= 18) {
    const values = Array.from({ length: end - first }, (_, index) => first + index + 0.5);
    const named = `[${nameOf}, datum.index === 0 || ${monthOf} === 0 ? ${yearOf} : '']`;
    return { orient: "bottom", values, labelExpr: named };
  }
  const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor((end - 1) / 12)];
  const values = yearLabels(firstYear, lastYear, plotWidth).flatMap((year) => {
    const [from, to] = [Math.max(first, year * 12), Math.min(end, year * 12 + 12)];
    // A year of which only a sliver is shown has no room for its name.
    return ((to - from) / (end - first)) * plotWidth < 30 ? [] : [(from + to) / 2];
  });
  return { orient: "bottom", values, labelExpr: yearOf };
}

const monthOf = "floor(datum.value) % 12";
const nameOf = `['Jan','Feb','Mar','Apr','May','Jun','Jul','Aug','Sep','Oct','Nov','Dec'][${monthOf}]`;
const yearOf = "format(floor(datum.value / 12), 'd')";
