import { daysInMonth } from "./decimalYear.ts";

/** Months counted from the year 0: "2015-03" is 2015 × 12 + 2. Every month is equally wide on such a scale. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Where a day begins on the scale of `monthNumber`. */
export function monthNumberOfDay(day: string): number {
  const length = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return Math.round((monthNumber(day) + (Number(day.slice(8, 10)) - 1) / length) * 1e6) / 1e6;
}

/** True for a month written YYYY-MM, from year 1000 on. */
export function isMonth(text: string): boolean {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}
