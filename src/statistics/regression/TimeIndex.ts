import { SijillError } from "../../errors/index.ts";
import { requireOption } from "../arguments.ts";
import { messages } from "./messages.ts";

/** A regular series: its first period and the step from one observation to the next. */
export interface RegularDates {
  /** First period: "2011", "2011-01" or "2011-01-01". */
  readonly start: string;
  readonly frequency: "year" | "quarter" | "month" | "week" | "day";
}

/** When each observation was made, as whole periods of the calendar. */
export interface TimeIndex {
  /** The dates as given, or as built from a start and a frequency. */
  readonly labels: readonly string[];
  readonly precision: "year" | "month" | "day";
  /** Length of one step, in units of the precision: 3 for quarters, 7 for weeks, otherwise 1. */
  readonly step: number;
  /** Number of each period counted in units of the precision (years, months or days of the calendar). */
  readonly ordinals: readonly number[];
}

/** Checks and reads the dates of a series; `path` is the name of the argument. */
export function timeIndex(
  path: string,
  dates: readonly string[] | RegularDates,
  observations: number,
): TimeIndex {
  if ("start" in dates) return regularIndex(path, dates, observations);
  const parsed = dates.map((date, i) => parsePeriod(`${path}[${i}]`, date));
  const first = parsed[0];
  if (first === undefined) return { labels: [], precision: "day", step: 1, ordinals: [] };
  parsed.forEach((period, i) => {
    const before = parsed[i - 1];
    if (period.precision !== first.precision)
      throw new SijillError(messages.datesMixed(`${path}[${i}]`, first.label, period.label));
    if (before !== undefined && period.ordinal <= before.ordinal)
      throw new SijillError(messages.datesNotAscending(`${path}[${i}]`, before.label, period.label));
  });
  return {
    labels: dates,
    precision: first.precision,
    step: 1,
    ordinals: parsed.map((period) => period.ordinal),
  };
}

function regularIndex(path: string, dates: RegularDates, observations: number): TimeIndex {
  requireOption(`${path}.frequency`, dates.frequency, ["year", "quarter", "month", "week", "day"]);
  const start = parsePeriod(`${path}.start`, dates.start);
  const precision = { year: "year", quarter: "month", month: "month", week: "day", day: "day" } as const;
  const wanted = precision[dates.frequency];
  if (start.precision !== wanted)
    throw new SijillError({
      ...messages.dateInvalid(`${path}.start`, dates.start),
      expected: `a ${wanted}, because the frequency is "${dates.frequency}"`,
    });
  const step = dates.frequency === "quarter" ? 3 : dates.frequency === "week" ? 7 : 1;
  const ordinals = Array.from({ length: observations }, (_, i) => start.ordinal + i * step);
  return { labels: ordinals.map((o) => periodLabel(o, wanted)), precision: wanted, step, ordinals };
}

/**
 * Number of the first period that lies wholly on or after a date. A period that the date cuts counts as before
 * (`straddling: "before"`) or as after.
 */
export function firstPeriodFrom(
  path: string,
  date: string,
  precision: TimeIndex["precision"],
  straddling: "before" | "after",
): number {
  const { year, month, day, ordinal, precision: own } = parsePeriod(path, date);
  if (precision === "day") return own === "day" ? ordinal : dayNumber(year, month ?? 1, 1);
  const containing = precision === "year" ? year : year * 12 + (month ?? 1) - 1;
  const startsHere = precision === "year" ? (month ?? 1) === 1 && (day ?? 1) === 1 : (day ?? 1) === 1;
  return startsHere || straddling === "after" ? containing : containing + 1;
}

/** True when the date falls inside a period of this precision without being its first day. */
export function cutsPeriod(path: string, date: string, precision: TimeIndex["precision"]): boolean {
  return firstPeriodFrom(path, date, precision, "before") !== firstPeriodFrom(path, date, precision, "after");
}

/** A period written at its precision: 2014 → "2014", month number → "2014-01", day number → "2014-01-20". */
export function periodLabel(ordinal: number, precision: TimeIndex["precision"]): string {
  if (precision === "year") return String(ordinal).padStart(4, "0");
  if (precision === "month")
    return `${periodLabel(Math.floor(ordinal / 12), "year")}-${two((ordinal % 12) + 1)}`;
  return new Date(ordinal * 86_400_000).toISOString().slice(0, 10);
}

interface ParsedPeriod {
  readonly label: string;
  readonly precision: TimeIndex["precision"];
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly ordinal: number;
}

function parsePeriod(path: string, value: unknown): ParsedPeriod {
  const match = typeof value === "string" ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) : null;
  if (match === null || typeof value !== "string") throw new SijillError(messages.dateInvalid(path, value));
  const year = Number(match[1]);
  const label = value;
  if (year < 1000) throw new SijillError(messages.dateInvalid(path, value));
  if (match[2] === undefined) return { label, precision: "year", year, ordinal: year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) throw new SijillError(messages.dateInvalid(path, value));
  if (match[3] === undefined)
    return { label, precision: "month", year, month, ordinal: year * 12 + month - 1 };
  const day = Number(match[3]);
  const ordinal = dayNumber(year, month, day);
  if (periodLabel(ordinal, "day") !== value) throw new SijillError(messages.dateInvalid(path, value));
  return { label, precision: "day", year, month, day, ordinal };
}

/** Days since 1 January 1970 in UTC: no clock and no time zone is asked. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
