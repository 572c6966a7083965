import { fillTemplate } from "./fillTemplate.ts";
import { writeDigits } from "./formatDecimal.ts";
import { type LanguageTable, type Plural, pluralForm } from "./languages/index.ts";
import { roundDecimal } from "./roundDecimal.ts";

/** A number with the word for what it counts: "12 deaths", "1,500.5 person-days". */
export function writeCounted(value: number, unit: Plural, table: LanguageTable): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  const category = table.pluralCategory(value, decimals);
  return fillTemplate(pluralForm(table.phrases.numberAndUnit, category), {
    number: writeDigits(roundDecimal(value, decimals), table),
    unit: pluralForm(unit, category),
  });
}
