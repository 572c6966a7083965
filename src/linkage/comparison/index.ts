/** Comparison: what it means for two values to be alike, as levels that explain themselves and that the engine can run. */
export type { ColumnProfile } from "./ColumnProfile.ts";
export type { Comparison, ComparisonLevel, PairDistance, ValueBand } from "./Comparison.ts";
export { comparisonOf } from "./comparisonOf.ts";
export { type Field, type FieldKind, fieldKinds } from "./Field.ts";
export { kindOfColumn, type Unused } from "./kindOfColumn.ts";
