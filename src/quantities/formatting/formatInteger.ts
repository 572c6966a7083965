import { SijillError } from "../../errors/index.ts";
import { formatDecimal } from "./formatDecimal.ts";
import type { Language } from "./languages/index.ts";
import { messages } from "./messages.ts";

/**
 * A whole number in the groups of the language.
 *
 * @param value a whole number within ±9007199254740991; anything else throws rather than being rounded
 * @param language code of the language
 * @throws SIJILL_FORMAT_NOT_WHOLE, SIJILL_FORMAT_NOT_FINITE, SIJILL_LANGUAGE_INCOMPLETE
 * @example
 * import { formatInteger } from "sijill";
 * formatInteger(28707, "en");
 * // → "28,707"
 */
export function formatInteger(value: number, language: Language): string {
  if (Number.isFinite(value) && !Number.isSafeInteger(value)) throw new SijillError(messages.notWhole(value));
  return formatDecimal(value, 0, language);
}
