import { SijillError } from "../../../errors/index.ts";
import { messages } from "../messages.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language, LanguageTable } from "./LanguageTable.ts";

/** Complete tables only, which the type sees to: half a language would print half a date. */
const complete: Readonly<Record<Language, LanguageTable>> = { en, ar, de, fr };

/**
 * The table of a language.
 *
 * @param language code of the language, such as "en"
 * @throws SIJILL_LANGUAGE_INCOMPLETE when the language has no complete table
 * @example
 * import { selectLanguage } from "sijill";
 * selectLanguage("en").direction;
 * // → "ltr"
 */
export function selectLanguage(language: Language): LanguageTable {
  const table = Object.hasOwn(complete, language) ? complete[language] : null;
  if (table === null) throw new SijillError(messages.languageIncomplete(language, Object.keys(complete)));
  return table;
}
