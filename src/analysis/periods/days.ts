import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

const millisecondsPerDay = 86_400_000;

/** Later than any day that is asked for. */
export const farDay = "9999-12-31";

/** Days since 1970-01-01 in the proleptic Gregorian calendar; no time zone is involved. */
export function dayNumber(day: string): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
    millisecondsPerDay
  );
}

/** The day of a number of days since 1970-01-01, as YYYY-MM-DD. */
export function dayOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

export function nextDay(day: string): string {
  return dayOf(dayNumber(day) + 1);
}

/** All days after a day. */
export function daysAfter(day: string): { readonly from: string; readonly to: string } {
  return { from: nextDay(day), to: farDay };
}

/** The earlier and the later of two days. */
export function inOrder(a: string, b: string): readonly [string, string] {
  return a <= b ? [a, b] : [b, a];
}

/** @throws SIJILL_DATE_INVALID naming the argument */
export function requireDay(path: string, day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || dayOf(dayNumber(day)) !== day) {
    throw new SijillError(messages.dayInvalid(path, day));
  }
}

/** @throws SIJILL_DATE_INVALID naming the argument, SIJILL_DATE_REVERSED */
export function requireSpan(path: string, from: string, to: string): void {
  requireDay(`${path}.from`, from);
  requireDay(`${path}.to`, to);
  if (from > to) throw new SijillError(messages.periodReversed(from, to));
}
