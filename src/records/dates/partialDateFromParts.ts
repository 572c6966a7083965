import { SijillError } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import type { PartialDate } from "../PartialDate.ts";
import { type DateParts, readPartialDateFromParts } from "./readPartialDateFromParts.ts";

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
