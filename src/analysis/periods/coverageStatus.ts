import { dayNumber } from "./days.ts";
import type { CalendarPeriod } from "./periodsBetween.ts";
import { daysWithin, type NumberedSpan } from "./spokenSpans.ts";

/** Whether a source could have recorded a period: wholly, in part, or not at all (silence, not zero). */
export type CoverageStatus = "covered" | "partly-covered" | "outside";

/**
 * How much of a period a source speaks about.
 *
 * @param spans what the source speaks about, from `spokenSpans`
 */
export function coverageStatus(spans: readonly NumberedSpan[], { from, to }: CalendarPeriod): CoverageStatus {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = daysWithin(spans, first, last);
  if (days === 0) return "outside";
  return days === last - first + 1 ? "covered" : "partly-covered";
}
