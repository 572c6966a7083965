import { dayNumber, dayOf } from "./days.ts";

/** Units of calendar time that deaths are counted by. */
export const periodUnits = ["year", "quarter", "month"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A stretch of whole days with a name: "2014", "2014-Q1", "2014-01". */
export interface CalendarPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const monthsIn: Readonly<Record<PeriodUnit, number>> = { year: 12, quarter: 3, month: 1 };

/** The whole calendar periods of a unit that touch a window, in order and without gaps. */
export function periodsBetween(unit: PeriodUnit, from: string, to: string): CalendarPeriod[] {
  const size = monthsIn[unit];
  const periods: CalendarPeriod[] = [];
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  for (let month = Math.floor(monthOf(from) / size) * size; month <= monthOf(to); month += size) {
    const first = firstOfMonth(month);
    const last = dayOf(dayNumber(firstOfMonth(month + size)) - 1);
    periods.push({ label: label(unit, month), from: first, to: last });
  }
  return periods;
}

/** The periods cut where a window starts and ends, for a question that names its first and last day. */
export function cutPeriods(periods: readonly CalendarPeriod[], from: string, to: string): CalendarPeriod[] {
  return periods.map((period) => ({
    label: period.label,
    from: period.from < from ? from : period.from,
    to: period.to > to ? to : period.to,
  }));
}

function firstOfMonth(month: number): string {
  return `${year(month)}-${twoDigits((month % 12) + 1)}-01`;
}

function label(unit: PeriodUnit, month: number): string {
  switch (unit) {
    case "year":
      return year(month);
    case "quarter":
      return `${year(month)}-Q${Math.floor((month % 12) / 3) + 1}`;
    case "month":
      return `${year(month)}-${twoDigits((month % 12) + 1)}`;
  }
}

const year = (month: number) => String(Math.floor(month / 12)).padStart(4, "0");
const twoDigits = (value: number) => String(value).padStart(2, "0");
