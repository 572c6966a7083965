import { type Language, type LanguageTable, selectLanguage } from "./languages/index.ts";
import { roundDecimal } from "./roundDecimal.ts";

/**
 * A number with a fixed number of decimals, grouped and marked as the language writes it; rounds half away from zero.
 *
 * @param value a finite number
 * @param decimals digits after the mark, 0 to 12
 * @param language code of the language
 * @throws SIJILL_FORMAT_NOT_FINITE, SIJILL_FORMAT_DECIMALS, SIJILL_LANGUAGE_INCOMPLETE
 * @example
 * import { formatDecimal } from "sijill";
 * formatDecimal(1234.565, 2, "en");
 * // → "1,234.57"
 */
export function formatDecimal(value: number, decimals: number, language: Language): string {
  return writeDigits(roundDecimal(value, decimals), selectLanguage(language));
}

/** Plain digits ("-1234.5") in a language's marks. */
export function writeDigits(digits: string, { numbers }: LanguageTable): string {
  const negative = digits.startsWith("-");
  const [whole = "", fraction] = (negative ? digits.slice(1) : digits).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, numbers.groupMark);
  return (
    (negative ? numbers.minus : "") + grouped + (fraction === undefined ? "" : numbers.decimalMark + fraction)
  );
}
