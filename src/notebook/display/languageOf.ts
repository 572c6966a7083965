import type { Language } from "../../quantities/index.ts";

/** The language that the words around a text are given: Arabic beside Arabic, otherwise English. */
export function languageOf(text: string): Language {
  return /\p{Script=Arabic}/u.test(text) ? "ar" : "en";
}
