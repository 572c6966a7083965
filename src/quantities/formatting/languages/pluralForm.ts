import type { Plural, PluralCategory } from "./LanguageTable.ts";

/** The form of a word that goes with a number; where a language makes no difference, the form for all others. */
export function pluralForm(word: Plural, category: PluralCategory): string {
  return word[category] ?? word.other;
}
