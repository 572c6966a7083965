import type { IsoDay } from "../PartialDate.ts";

/** Years a death, an arrest or a birth in this material can fall in. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

/**
 * Last day of a month, 28 to 31; `month` is 1 to 12.
 *
 * Native UTC arithmetic on purpose: date-fns computes in local time, and `getDaysInMonth` of December 1994 is 1 under
 * TZ=Pacific/Kiritimati, which skipped 31 December 1994.
 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
