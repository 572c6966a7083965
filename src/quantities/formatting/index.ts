/** Formatting: quantities, numbers and dates as text in each language, without the platform's locale data. */
export { fillTemplate } from "./fillTemplate.ts";
export { formatDate } from "./formatDate.ts";
export { formatDecimal } from "./formatDecimal.ts";
export { formatInteger } from "./formatInteger.ts";
export { formatPercent } from "./formatPercent.ts";
export { formatPeriod } from "./formatPeriod.ts";
export { type FormatQuantityOptions, formatQuantity } from "./formatQuantity.ts";
export {
  type Language,
  type LanguageTable,
  type Plural,
  pluralForm,
  selectLanguage,
} from "./languages/index.ts";
export { type QuantityForm, quantityForms } from "./QuantityForm.ts";
