/** Quantities: numbers that know their unit, base, period, interval, method and inputs. */
export { addCounts, type SumOfCounts } from "./arithmetic/index.ts";
export {
  type ConvertRateOptions,
  convertRate,
  DAYS_PER_MONTH,
  DAYS_PER_YEAR,
  MONTHS_PER_YEAR,
  type ToRiskOptions,
  toRisk,
  unitsIn,
} from "./conversions/index.ts";
export {
  arabicRuns,
  type Direction,
  isolateRuns,
  leftToRightRuns,
  oppositeRuns,
  type TextRun,
} from "./directions/index.ts";
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
  type Plural,
  pluralForm,
  type QuantityForm,
  quantityForms,
  selectLanguage,
} from "./formatting/index.ts";
export type { Lineage, Selection } from "./Lineage.ts";
export { lineageSources } from "./lineageSources.ts";
export type {
  Bounds,
  Count,
  DateQuantity,
  DayCoverage,
  Duration,
  Exposure,
  ExposureRule,
  InputRef,
  Interval,
  Measure,
  Method,
  MissingNumbers,
  Nature,
  Period,
  PersonTimeUnit,
  PopulationEstimate,
  Proportion,
  Quantity,
  Rate,
  RateBase,
  Ratio,
  Risk,
  SizeCurve,
  UnitOfCount,
  WithheldQuantity,
} from "./Quantity.ts";
export { EXPOSURE_RULES, MISSING_NUMBERS, PERSON_TIME_UNITS, RATE_BASES } from "./Quantity.ts";
export {
  type Cell,
  type Column,
  type ColumnMeaning,
  columnMeanings,
  type Table,
  type WithheldCell,
} from "./Table.ts";
