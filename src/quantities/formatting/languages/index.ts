/** Language tables: numbers, dates, units and plurals of each language, as data. */
export type { Language, LanguageTable, Plural, PluralCategory } from "./LanguageTable.ts";
export { pluralForm } from "./pluralForm.ts";
export { selectLanguage } from "./selectLanguage.ts";
