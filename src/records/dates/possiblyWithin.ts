import type { IsoDay, PartialDate } from "../PartialDate.ts";
import { requireWindow } from "./requireWindow.ts";

/**
 * Tells whether some day the date can mean lies in the window, both ends included.
 *
 * Of `alternatives` only the two days count, not those between them. An open or unknown end reaches without limit, so
 * an unknown date is possible in every window. Qualifiers `~` and `?` do not widen the date: the source names no
 * other day and none is invented.
 *
 * @param date the date
 * @param from first day of the window; null: open
 * @param to last day of the window; null: open
 * @throws SIJILL_WINDOW_REVERSED
 * @example
 * import { parsePartialDate, possiblyWithin } from "sijill";
 * console.log(possiblyWithin(parsePartialDate("2014"), "2014-01-21", null)); // → true
 * console.log(possiblyWithin(parsePartialDate("03/04/2018"), "2018-03-10", "2018-03-20")); // → false
 */
export function possiblyWithin(date: PartialDate, from: IsoDay | null, to: IsoDay | null): boolean {
  requireWindow(from, to);
  if (date.alternatives !== undefined) return date.alternatives.some((day) => overlaps(day, day, from, to));
  return overlaps(date.earliest, date.latest, from, to);
}

function overlaps(
  earliest: IsoDay | null,
  latest: IsoDay | null,
  from: IsoDay | null,
  to: IsoDay | null,
): boolean {
  return (
    (latest === null || from === null || latest >= from) &&
    (earliest === null || to === null || earliest <= to)
  );
}
