import type { IsoDay } from "../PartialDate.ts";

/** Years a death, an arrest or a birth in this material can fall in. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Last day of a month, 28 to 31; `month` is 1 to 12, Gregorian leap years.
 *
 * Not by date-fns, which computes in local time: its `getDaysInMonth` of December 1994 is 1 under
 * TZ=Pacific/Kiritimati, which skipped 31 December 1994.
 */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
