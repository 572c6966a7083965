import { SijillError } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import type { PartialDate } from "../PartialDate.ts";
import type { DateReadingOptions } from "./createDateReader.ts";
import { readPartialDate } from "./readPartialDate.ts";

/**
 * Reads a date as the source gives it and keeps it as imprecise as it is.
 *
 * Read are EDTF (ISO 8601-2) levels 0 and 1, and what registers write: 15.03.2018, 15/3/2018, 2018/03/15, 12-04-19,
 * "3 May 2014", "May 2014", Arabic month names of the Levant, Egypt and the Gulf, Arabic-Indic and Persian digits.
 * - 03/04/2018 keeps both possible days in `alternatives`, unless `order` or `formats` decides.
 * - Two-digit years stand last and are 2000 to 2029; others are refused.
 * - A time of day is dropped; the day stays as written, no time zone is applied.
 * - Years outside 1900 to 2100 are refused as impossible for this material.
 * - Seasons 21 to 24 are those of the northern hemisphere by whole months; winter (24) begins in December of the
 *   named year. Write 2012-12/2013-02 if another winter is meant.
 *
 * @param text the date as the source has it
 * @param options how the dates are written
 * @throws SIJILL_DATE_INVALID nonsense, impossible days, years outside 1900 to 2100
 * @throws SIJILL_DATE_TWO_DIGIT_YEAR a two-digit year whose century is not certain
 * @throws SIJILL_DATE_REVERSED an interval that ends before it starts
 * @throws SIJILL_DATE_UNSUPPORTED EDTF outside level 1
 * @throws SIJILL_DATE_FORMAT_INVALID a format that cannot be used
 * @example
 * import { parsePartialDate } from "sijill";
 * const date = parsePartialDate("2014-05");
 * console.log(date.earliest, date.latest, date.precision); // → 2014-05-01 2014-05-31 month
 * console.log(parsePartialDate("03/04/2018").alternatives); // → [ '2018-03-04', '2018-04-03' ]
 * @evidence test/records/dates/edtfOracle.test.ts, edtf 4.11.1, same first and last day
 */
export function parsePartialDate(text: string, options?: DateReadingOptions): PartialDate {
  const date = readPartialDate(text, options);
  if (isProblem(date)) throw new SijillError(date);
  return date;
}
