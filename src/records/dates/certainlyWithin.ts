import type { IsoDay, PartialDate } from "../PartialDate.ts";
import { requireWindow } from "./requireWindow.ts";

/**
 * Tells whether every day the date can mean lies in the window, both ends included.
 *
 * A date its source calls approximate or uncertain (`~`, `?`, `%`) is never certain: EDTF defines "1984?" as
 * "possibly the year 1984, but not definitely". Both days of `alternatives` must lie inside. A date with an open or
 * unknown end is certain only if the window is open on that side.
 *
 * @param date the date
 * @param from first day of the window; null: open
 * @param to last day of the window; null: open
 * @throws SIJILL_WINDOW_REVERSED
 * @example
 * import { certainlyWithin, parsePartialDate } from "sijill";
 * console.log(certainlyWithin(parsePartialDate("2014-05"), "2014-01-01", "2014-12-31")); // → true
 * console.log(certainlyWithin(parsePartialDate("2014"), "2014-01-21", null)); // → false
 */
export function certainlyWithin(date: PartialDate, from: IsoDay | null, to: IsoDay | null): boolean {
  requireWindow(from, to);
  if (from === null && to === null) return true;
  if (date.approximate || date.uncertain) return false;
  // The hull of two alternatives lies inside exactly when both of them do.
  const startsInside = from === null || (date.earliest !== null && date.earliest >= from);
  const endsInside = to === null || (date.latest !== null && date.latest <= to);
  return startsInside && endsInside;
}
