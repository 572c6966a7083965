import type { Period } from "../Quantity.ts";
import { formatDate } from "./formatDate.ts";
import type { Language } from "./languages/index.ts";

/**
 * A period in words, at the precision of its ends.
 *
 * @param period from and to in EDTF; null when an end is open or unknown
 * @param language code of the language
 * @throws SIJILL_FORMAT_DATE, SIJILL_LANGUAGE_INCOMPLETE
 * @example
 * import { formatPeriod } from "sijill";
 * formatPeriod({ from: "2011", to: "2013-08" }, "en");
 * // → "2011 to August 2013"
 */
export function formatPeriod(period: Period, language: Language): string {
  const { from, to } = period;
  if (from === null && to === null) return formatDate("", language);
  if (from === to && from !== null) return formatDate(from, language);
  // An end may itself be an interval ("2013-08/2013-10"): the period then reaches from its start or to its end.
  return formatDate(`${from?.split("/")[0] ?? ".."}/${to?.split("/").at(-1) ?? ".."}`, language);
}
