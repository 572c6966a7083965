import type { InputRef, Method, Nature, UnitOfCount } from "./Quantity.ts";

/** One value of a table. Missing is `null`, and the column says what missing means; it is never 0 and never "". */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  /** Heading for people. */
  readonly label: string;
  readonly type: "text" | "integer" | "number" | "date" | "boolean";
  /** A dimension says what a row is about; a measure is a figure. */
  readonly role: "dimension" | "measure";
  /** What null means in this column, such as "not covered by the source". */
  readonly missing?: string;
  /** Decimals to print, for `number`. */
  readonly decimals?: number;
}

/** A tidy table: one row an observation, with what it was made from. Rows are sorted and plain objects. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly unit: UnitOfCount | null;
  readonly nature: Nature;
  readonly method: Method;
  readonly inputs: readonly InputRef[];
  /** Notes printed under the table: coverage, cautions, watermarks. */
  readonly notes: readonly string[];
}
