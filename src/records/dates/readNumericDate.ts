import type { Problem } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildAlternatives, buildDay, buildMonth } from "./buildPartialDate.ts";
import { readYear } from "./readYear.ts";

export type DateOrder = "day-month" | "month-day";

const TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AP]M)?)?";
const YEAR_FIRST = new RegExp(`^(\\d{4}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})${TIME}$`, "i");
const YEAR_LAST = new RegExp(`^(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${TIME}$`, "i");
const YEAR_MONTH = /^(\d{4}) ?([/-]) ?(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2}) ?[/.-] ?(\d{4})$/;

/**
 * Reads dates written in digits with one kind of separator: 2018/3/15, 15.03.2018, 3/2018, each perhaps followed by
 * a time of day, which is dropped. Year first is year, month, day; year last leaves day and month undecided unless
 * one of them is above 12, both are equal or `order` says. Returns null when the text is not of this kind.
 */
export function readNumericDate(text: string, order: DateOrder | undefined): PartialDate | Problem | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null)
    return buildDay(text, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const year = readYear(text, yearLast[4] ?? "");
    if (typeof year !== "number") return year;
    return readDayAndMonth(text, year, Number(yearLast[1]), Number(yearLast[3]), order);
  }
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth !== null) {
    const [, year = "", separator, month = ""] = yearMonth;
    // 2011/12 is December 2011 in one register and 2011 to 2012 in the next.
    const mayBeNextYear = separator === "/" && Number(month) === (Number(year) + 1) % 100;
    return mayBeNextYear ? messages.dateNextYear(text) : buildMonth(text, Number(year), Number(month));
  }
  const monthYear = MONTH_YEAR.exec(text);
  return monthYear === null ? null : buildMonth(text, Number(monthYear[2]), Number(monthYear[1]));
}

function readDayAndMonth(
  text: string,
  year: number,
  first: number,
  second: number,
  order: DateOrder | undefined,
): PartialDate | Problem {
  const dayMonth = buildDay(text, year, second, first);
  const monthDay = buildDay(text, year, first, second);
  if (order !== undefined) {
    const [declared, other] = order === "day-month" ? [dayMonth, monthDay] : [monthDay, dayMonth];
    return isProblem(declared) && !isProblem(other) ? messages.dateContradictsOrder(text, order) : declared;
  }
  if (isProblem(dayMonth)) {
    // The better explanation of the two: in 30/02/2018 the month is plain and the day is impossible.
    return isProblem(monthDay) && first <= 12 ? monthDay : isProblem(monthDay) ? dayMonth : monthDay;
  }
  if (isProblem(monthDay) || dayMonth.edtf === monthDay.edtf) return dayMonth;
  return buildAlternatives(dayMonth.edtf, monthDay.edtf);
}
