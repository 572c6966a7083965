import type { WithheldQuantity } from "../Quantity.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { writeDigits } from "./formatDecimal.ts";
import { formatPeriod } from "./formatPeriod.ts";
import { type LanguageTable, pluralForm } from "./languages/index.ts";
import type { QuantityForm } from "./QuantityForm.ts";
import { writeLabelled } from "./writeSentence.ts";

/**
 * A withheld figure in the place of the number it was: a mark in brackets, or "fewer than 10", with the unit or base
 * that the form asks for. Every form has something to print, so a sentence written for the number still stands.
 */
export function writeWithheld(quantity: WithheldQuantity, form: QuantityForm, table: LanguageTable): string {
  const { unit, base, below, period, label } = quantity;
  const number =
    below === null
      ? table.withheld.mark
      : fillTemplate(table.withheld.fewerThan, { number: writeDigits(String(below), table) });
  if (form === "value") return number;
  const plural = below === null ? "other" : table.pluralCategory(below, 0);
  const figure =
    unit !== null
      ? fillTemplate(pluralForm(table.phrases.numberAndUnit, plural), {
          number,
          unit: pluralForm(table.units[unit], plural),
        })
      : base !== null && (form === "base" || form === "sentence")
        ? fillTemplate(table.phrases.shareOfBase, { share: number, base })
        : number;
  if (form !== "sentence") return figure;
  const span = period === null ? null : formatPeriod(period, table.language);
  return writeLabelled(label, [figure, span], table);
}
