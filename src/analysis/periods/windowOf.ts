import type { DaySpan } from "../../archive/index.ts";
import type { Period } from "../../quantities/index.ts";
import { isProblem, readPartialDate } from "../../records/index.ts";

/** The days of a period, or null where an end is open, unknown or no date: such a period is no window. */
export function windowOf(period: Period | null): DaySpan | null {
  const from = period?.from;
  const to = period?.to;
  if (from === null || from === undefined || to === null || to === undefined) return null;
  const [first, last] = [readPartialDate(from), readPartialDate(to)];
  if (isProblem(first) || isProblem(last) || first.earliest === null || last.latest === null) return null;
  return first.earliest > last.latest ? null : { from: first.earliest, to: last.latest };
}
