/** What the values of a column are, as far as they can be compared. */
export const fieldKinds = [
  "text",
  "name",
  "identifier",
  "body-number",
  "number",
  "age",
  "date",
  "facility",
  "governorate",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A column prepared for comparison: `c_` its value as a number that is equal when the values are, `t_` its text, `n_` how often it is found. */
export interface Field {
  /** Name of the column in the input, or of the property that several columns make. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Ending of its prepared columns. */
  readonly key: string;
  readonly kind: FieldKind;
  /** Records in which it is filled, different values, and how often the commonest is found. */
  readonly filled: number;
  readonly distinct: number;
  readonly largestCount: number;
  /** Columns in which its values are also found, as when given name and family name change places. */
  readonly crossed: readonly string[];
}
