import { fillTemplate } from "./fillTemplate.ts";
import { writeDigits } from "./formatDecimal.ts";
import { type Language, selectLanguage } from "./languages/index.ts";
import { roundDecimal } from "./roundDecimal.ts";

/**
 * A share as a percentage. The hundredfold is taken on the decimal digits, not in floating point.
 *
 * @param share a finite number, 1 for everything
 * @param decimals digits after the mark of the percentage, 0 to 12
 * @param language code of the language, "en" unless given
 * @throws SIJILL_FORMAT_NOT_FINITE, SIJILL_FORMAT_DECIMALS, SIJILL_LANGUAGE_INCOMPLETE
 * @example
 * import { formatPercent } from "sijill";
 * formatPercent(0.285, 0);
 * // → "29%"
 */
export function formatPercent(share: number, decimals: number, language: Language = "en"): string {
  const table = selectLanguage(language);
  return fillTemplate(table.numbers.percent, {
    number: writeDigits(roundDecimal(share, decimals, 2), table),
  });
}
