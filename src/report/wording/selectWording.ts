import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { en } from "./en.ts";
import { messages } from "./messages.ts";
import type { ReportWording } from "./ReportWording.ts";

const complete: Readonly<Partial<Record<string, ReportWording>>> = { en };

/**
 * The words of a report in a language.
 *
 * @throws SIJILL_REPORT_LANGUAGE_INCOMPLETE when the language has no complete words
 */
export function selectWording(language: Language): ReportWording {
  const wording = Object.hasOwn(complete, language) ? complete[language] : undefined;
  if (wording === undefined)
    throw new SijillError(messages.languageIncomplete(language, Object.keys(complete)));
  return wording;
}
