import {
  formatPercent,
  formatPeriod,
  formatQuantity,
  type Language,
  type Quantity,
  quantityForms,
} from "../../quantities/index.ts";
import type { KnownPhrases } from "./KnownPhrases.ts";

/**
 * Puts in a quantity in every form it can be printed in, and its period. A ratio, a rate and a risk have no form without
 * "times as high", their unit of time or their horizon, so no numeral of theirs is known without these words; a share
 * is known by its bare percentage too, and its base is looked for in the words around it.
 */
export function knownOfQuantity(known: KnownPhrases, quantity: Quantity, language: Language): void {
  const source = { from: "quantity", quantity: quantity.id } as const;
  for (const form of quantityForms) {
    const text = written(() => formatQuantity(quantity, { language, form }));
    if (text !== null) known.add(text, source);
  }
  if (quantity.period !== null) {
    const { period } = quantity;
    const text = written(() => formatPeriod(period, language));
    if (text !== null) known.add(text, source);
    for (const end of [period.from, period.to]) {
      const year = /^\d{4}/.exec(end ?? "")?.[0];
      if (year !== undefined) known.add(year, source);
    }
  }
  if ("interval" in quantity && quantity.interval !== undefined)
    known.add(formatPercent(quantity.interval.level, 0, language), { from: "method", of: quantity.id });
}

/** Not every quantity has every form. */
function written(write: () => string): string | null {
  try {
    return write();
  } catch {
    return null;
  }
}
