import type { Problem } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { IsoDay, PartialDate } from "../PartialDate.ts";
import { daysInMonth, FIRST_YEAR, isoDay, LAST_YEAR, twoDigits } from "./calendar.ts";

/** The date of which nothing is known. */
export const UNKNOWN_DATE: PartialDate = Object.freeze({
  edtf: "",
  earliest: null,
  latest: null,
  precision: "unknown",
  approximate: false,
  uncertain: false,
});

/** Each builder checks the calendar and answers with the problem of `text`, the value as written. */

export function buildDay(text: string, year: number, month: number, day: number): PartialDate | Problem {
  const problem = monthProblem(text, year, month);
  if (problem !== null) return problem;
  if (day < 1 || (day > 28 && day > daysInMonth(year, month)))
    return messages.dateDayImpossible(text, day, month, year, daysInMonth(year, month));
  const iso = isoDay(year, month, day);
  return plain(iso, iso, iso, "day");
}

export function buildMonth(text: string, year: number, month: number): PartialDate | Problem {
  const problem = monthProblem(text, year, month);
  if (problem !== null) return problem;
  const edtf = `${year}-${twoDigits(month)}`;
  return plain(edtf, `${edtf}-01`, `${edtf}-${daysInMonth(year, month)}`, "month");
}

export function buildYear(text: string, year: number): PartialDate | Problem {
  return yearProblem(text, year) ?? plain(String(year), `${year}-01-01`, `${year}-12-31`, "year");
}

/** Two days of which one is meant, in either order. */
export function buildAlternatives(a: IsoDay, b: IsoDay): PartialDate {
  const [first, second] = a < b ? [a, b] : [b, a];
  return { ...plain(`[${first},${second}]`, first, second, "interval"), alternatives: [first, second] };
}

export function plain(
  edtf: string,
  earliest: IsoDay | null,
  latest: IsoDay | null,
  precision: PartialDate["precision"],
): PartialDate {
  return { edtf, earliest, latest, precision, approximate: false, uncertain: false };
}

export function yearProblem(text: string, year: number): Problem | null {
  return year < FIRST_YEAR || year > LAST_YEAR ? messages.dateYearOutOfRange(text, String(year)) : null;
}

function monthProblem(text: string, year: number, month: number): Problem | null {
  const problem = yearProblem(text, year);
  if (problem !== null) return problem;
  return month < 1 || month > 12 ? messages.dateMonthImpossible(text, month) : null;
}
