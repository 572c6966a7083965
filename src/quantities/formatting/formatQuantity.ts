import { SijillError } from "../../errors/index.ts";
import type { Quantity } from "../Quantity.ts";
import { boundsDecimals, defaultDecimals, losesValue } from "./defaultDecimals.ts";
import { isShare } from "./isShare.ts";
import { type Language, selectLanguage } from "./languages/index.ts";
import { messages } from "./messages.ts";
import { type QuantityForm, quantityForms } from "./QuantityForm.ts";
import { type KnownQuantity, type QuantityWriting, writeForm } from "./writeForm.ts";
import { writeWithheld } from "./writeWithheld.ts";

export interface FormatQuantityOptions {
  /** Language of the words and marks. */
  readonly language: Language;
  /** What to print; "value" unless given. */
  readonly form?: QuantityForm;
  /** Decimals of the printed number (of the percentage, for a share); the quantity's own precision unless given. */
  readonly decimals?: number;
}

/**
 * A quantity as text. A ratio is always "… times as high", a share always a percentage, a rate always has its unit of
 * time and a risk its horizon, so that none can be read as another; ranges are written in words.
 *
 * @param quantity the quantity
 * @param options language, form and decimals
 * @throws SIJILL_FORM_UNAVAILABLE when the quantity lacks what the form prints (an interval, a base, bounds)
 * @throws SIJILL_FORMAT_LOSES_VALUE when the decimals asked for would print some as none or most as all
 * @throws SIJILL_FORM_UNKNOWN, SIJILL_FORMAT_DECIMALS, SIJILL_FORMAT_NOT_FINITE, SIJILL_LANGUAGE_INCOMPLETE
 * @example
 * import { formatQuantity, type Quantity } from "sijill";
 * const bodies: Quantity = {
 *   kind: "count", id: "bodies", label: "bodies in the synthetic example", value: 10212, unit: "body",
 *   period: null, method: { name: "count of rows" }, inputs: [], nature: "synthetic",
 * };
 * formatQuantity(bodies, { language: "en", form: "unit" });
 * // → "10,212 bodies"
 */
export function formatQuantity(quantity: Quantity, options: FormatQuantityOptions): string {
  const form = options.form ?? "value";
  if (quantity.kind === "withheld") return writeWithheld(quantity, form, selectLanguage(options.language));
  const decimals = options.decimals ?? defaultDecimals(quantity);
  if (options.decimals !== undefined) refuseLoss(quantity, options.decimals);
  const writing: QuantityWriting = {
    quantity,
    decimals,
    limitDecimals: options.decimals ?? boundsDecimals(quantity, decimals),
    table: selectLanguage(options.language),
  };
  const text = writeForm(writing, form);
  if (text === null) {
    const available = quantityForms.filter((other) => writeForm(writing, other) !== null);
    throw new SijillError(messages.formUnavailable(quantity.id, quantity.kind, form, available));
  }
  return text;
}

function refuseLoss(quantity: KnownQuantity, decimals: number): void {
  if (quantity.kind === "date") return;
  if (losesValue(quantity.value, decimals, isShare(quantity) ? 2 : 0))
    throw new SijillError(messages.losesValue(quantity.id, quantity.value, decimals));
}
