import type { DeathCell } from "../../archive/index.ts";
import { dayNumber, dayOf } from "../periods/days.ts";

/** The cells that hold at least one death and certainly lie in a window. */
export function cellsWithin(cells: readonly DeathCell[], from: string, to: string): DeathCell[] {
  return cells.filter(
    ({ count, earliest, latest, qualified }) =>
      count > 0 && !qualified && earliest !== null && latest !== null && earliest >= from && latest <= to,
  );
}

/** A span of days as EDTF: a day, a month, a year, or an interval. */
export function spanToEdtf(earliest: string, latest: string): string {
  if (earliest === latest) return earliest;
  const month = earliest.slice(0, 7);
  if (earliest.endsWith("-01") && isLastOfMonth(latest)) {
    if (latest.startsWith(month)) return month;
    const year = earliest.slice(0, 4);
    if (earliest.endsWith("-01-01") && latest.endsWith("-12-31")) {
      return latest.startsWith(year) ? year : `${year}/${latest.slice(0, 4)}`;
    }
    return `${month}/${latest.slice(0, 7)}`;
  }
  return `${earliest}/${latest}`;
}

function isLastOfMonth(day: string): boolean {
  return dayOf(dayNumber(day) + 1).endsWith("-01");
}
