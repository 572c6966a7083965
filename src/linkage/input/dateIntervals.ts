import type { Store } from "../../archive/index.ts";
import { isProblem, readPartialDate } from "../../records/index.ts";
import type { FieldKind } from "../comparison/Field.ts";

/** How a date that is no single day, month or year may be written (EDTF level 1): `2013-08/2013-10`, `201X`, `2014-05-XX`, `../2014`. */
const SHAPE =
  "[0-9]{2}[0-9X]{2}(-[0-9X]{2}){0,2}[?~%]?(/([0-9]{2}[0-9X]{2}(-[0-9X]{2}){0,2}[?~%]?|[.][.])?)?|([.][.])?/[0-9]{2}[0-9X]{2}(-[0-9X]{2}){0,2}[?~%]?";
const PLAIN = "[0-9]{4}(-[0-9]{2}){0,2}[?~%]?([T ].*)?";
/** Shares of a column's different values that must be days, and dates of any kind, for it to hold dates. */
const DAYS = 0.2;
const DATES = 0.85;

/** In place of an open end: before and after all days. */
const OPEN = { start: "00000000", end: "99999999" };

/**
 * Dates that are intervals in a column of dates, with the normal form of each: the first and the last day it can mean, or
 * the month or year it is. Columns of other things are left alone, whatever their values look like.
 *
 * @param text SQL of the column, in a table
 */
export async function dateIntervals(
  text: string,
  table: string,
  asked: FieldKind | undefined,
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const intervals = new Map<string, string>();
  if (asked !== undefined && asked !== "date") return intervals;
  const plain = `regexp_full_match(${text}, '${PLAIN}')`;
  const written = await store.texts(
    `SELECT DISTINCT ${text} FROM ${table} WHERE regexp_full_match(${text}, '${SHAPE}') AND NOT ${plain} ORDER BY 1`,
  );
  for (const value of written) {
    const normal = value === null ? null : intervalOf(value);
    if (value !== null && normal !== null) intervals.set(value, normal);
  }
  if (intervals.size === 0 || asked === "date") return intervals;
  const [all, dates, days] = await Promise.all(
    ["true", plain, `regexp_matches(${text}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}')`].map((condition) =>
      store.number(`SELECT count(DISTINCT ${text}) FROM ${table} WHERE ${condition}`),
    ),
  );
  const holdsDates = (days ?? 0) >= DAYS * (all ?? 0) && (dates ?? 0) + intervals.size >= DATES * (all ?? 0);
  return holdsDates ? intervals : new Map();
}

function intervalOf(value: string): string | null {
  const date = readPartialDate(value);
  if (isProblem(date) || (date.earliest === null && date.latest === null)) return null;
  const [start, end] = [date.earliest ?? null, date.latest ?? null];
  if (start !== null && end !== null) {
    const whole = wholePeriod(start, end);
    if (whole !== null) return whole;
  }
  const digits = (day: string | null, open: string) => day?.replaceAll("-", "") ?? open;
  return `edtf ${digits(start, OPEN.start)} ${digits(end, OPEN.end)}`;
}

/** An interval that is one day, one month or one year, written as such. */
function wholePeriod(start: string, end: string): string | null {
  if (start === end) return start.replaceAll("-", " ");
  const [year = "", month = "", day = ""] = start.split("-");
  if (day !== "01") return null;
  if (month === "01" && end === `${year}-12-31`) return year;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return end === `${year}-${month}-${last}` ? `${year} ${month}` : null;
}
