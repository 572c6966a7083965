/** Quantities: numbers that know their unit, base, period, interval, method and inputs. */
export {
  type FormatQuantityOptions,
  fillTemplate,
  formatDate,
  formatDecimal,
  formatInteger,
  formatPercent,
  formatPeriod,
  formatQuantity,
  type Language,
  type LanguageTable,
  type QuantityForm,
  quantityForms,
  selectLanguage,
} from "./formatting/index.ts";
export type {
  Bounds,
  Count,
  DateQuantity,
  Duration,
  InputRef,
  Interval,
  Measure,
  Method,
  Nature,
  Period,
  Proportion,
  Quantity,
  Ratio,
  UnitOfCount,
} from "./Quantity.ts";
export type { Cell, Column, Table } from "./Table.ts";
