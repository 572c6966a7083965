import type { PartialDate } from "../../records/index.ts";
import { dayNumber } from "../periods/days.ts";

/** Days between two partial dates: the fewest and the most that they allow, the most null when it has no end. */
export interface DayRange {
  readonly fewest: number;
  readonly most: number | null;
}

/** From one partial date to a later one. A date that is open or unknown on one side bounds nothing on that side. */
export function daysBetween(from: PartialDate, to: PartialDate): DayRange {
  const between = (start: string | null, end: string | null): number | null =>
    start === null || end === null ? null : dayNumber(end) - dayNumber(start);
  const most = between(from.earliest, to.latest);
  return {
    fewest: Math.max(0, between(from.latest, to.earliest) ?? 0),
    most: most === null ? null : Math.max(0, most),
  };
}
