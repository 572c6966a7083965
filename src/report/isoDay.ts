import { z } from "zod";

/** A day that exists in the calendar; a report has no other clock. */
export const isoDay = z.string().refine((text) => {
  const [matched, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (matched === undefined || Number(year) < 1) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}, "a day of the calendar, such as 2026-01-05");
