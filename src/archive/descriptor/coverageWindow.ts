import { type DatasetDescriptor, parsePartialDate } from "../../records/index.ts";

/** Days from the first to the last, both included, as YYYY-MM-DD. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The period a source could have recorded, in days. */
export interface CoverageWindow extends DaySpan {
  /** What is left of the period without its gaps, in order: only there is absence a zero. */
  readonly covered: readonly DaySpan[];
}

/** The coverage of a descriptor that has been checked, in days. */
export function coverageWindow({ coverage }: Pick<DatasetDescriptor, "coverage">): CoverageWindow {
  const { from, to } = daysOf(coverage);
  const covered: DaySpan[] = [];
  let start = from;
  for (const gap of (coverage.gaps ?? []).map(daysOf)) {
    if (gap.from > start) covered.push({ from: start, to: shiftDay(gap.from, -1) });
    start = shiftDay(gap.to, 1);
  }
  if (start <= to) covered.push({ from: start, to });
  return { from, to, covered };
}

function daysOf({ from, to }: DaySpan): DaySpan {
  return { from: parsePartialDate(from).earliest ?? "", to: parsePartialDate(to).latest ?? "" };
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
