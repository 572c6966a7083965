import { type Problem, SijillError } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildDay, buildMonth, buildYear, UNKNOWN_DATE } from "./buildPartialDate.ts";
import { monthByName } from "./monthNames.ts";
import { normalizeDateText } from "./normalizeDateText.ts";
import { readYear } from "./readYear.ts";

/** A date that a dataset keeps in several columns. Null and undefined mean that the part is missing. */
export interface DateParts {
  readonly year: string | number | null;
  /** 1 to 12, or a month name in English or Arabic. */
  readonly month?: string | number | null;
  readonly day?: string | number | null;
}

/**
 * Builds a date from separate columns of year, month (number or name) and day. The first missing part ends the
 * precision: without a month it is the year, without a year nothing is known.
 *
 * @param parts the values as the source has them; "2014.0", as spreadsheets export it, is read as 2014
 * @param options texts that mean "missing", such as "" or "Unknown"
 * @throws SIJILL_DATE_INVALID a part that cannot be read, a day without a month, an impossible day
 * @throws SIJILL_DATE_TWO_DIGIT_YEAR a two-digit year whose century is not certain
 * @example
 * import { partialDateFromParts } from "sijill";
 * console.log(partialDateFromParts({ year: "2015", month: "January" }).edtf); // → 2015-01
 */
export function partialDateFromParts(
  parts: DateParts,
  options: { readonly missing?: readonly string[] } = {},
): PartialDate {
  const date = readPartialDateFromParts(parts, options);
  if (isProblem(date)) throw new SijillError(date);
  return date;
}

/** As `partialDateFromParts`, but answers with the problem instead of throwing it. */
export function readPartialDateFromParts(
  parts: DateParts,
  options: { readonly missing?: readonly string[] } = {},
): PartialDate | Problem {
  const missing = new Set(options.missing?.map(normalizeDateText));
  const [yearText, monthText, dayText] = [parts.year, parts.month, parts.day].map((part) =>
    clean(part, missing),
  );
  if (yearText === undefined || yearText === null) return UNKNOWN_DATE;
  if (!/^(?:\d{2}|\d{4})$/.test(yearText)) return messages.datePartInvalid("year", yearText);
  const year = readYear(yearText, yearText);
  if (typeof year !== "number") return year;
  const written = [yearText, monthText, dayText].filter((part) => part !== null).join(" ");
  if (monthText === undefined || monthText === null)
    return dayText === undefined || dayText === null
      ? buildYear(written, year)
      : messages.datePartWithoutMonth(dayText);
  const month = /^\d{1,2}$/.test(monthText)
    ? Number(monthText)
    : monthByName(monthText.toLowerCase().replace(/\.$/, ""));
  if (month === undefined) return messages.datePartInvalid("month", monthText);
  if (dayText === undefined || dayText === null) return buildMonth(written, year, month);
  if (!/^\d{1,2}$/.test(dayText)) return messages.datePartInvalid("day", dayText);
  return buildDay(written, year, month, Number(dayText));
}

function clean(part: string | number | null | undefined, missing: ReadonlySet<string>): string | null {
  if (part === null || part === undefined) return null;
  const text = normalizeDateText(String(part)).replace(/^(\d+)\.0$/, "$1");
  return missing.has(text) ? null : text;
}
