import type { Selection } from "./Lineage.ts";
import type { InputRef, Method, Nature, UnitOfCount } from "./Quantity.ts";

/** One value of a table. Missing is `null`, and the column says what missing means; it is never 0 and never "". */
export type Cell = string | number | boolean | null;

/**
 * What a column is about. The rules of disclosure go by it, so a table made from records of persons needs it.
 * - `time` … `cause`: what the records of a row have in common; `dataset` is where they come from
 * - `record`: tells one record from another: a serial number, a file name, a hash
 * - `description`: words about the row that follow from its other dimensions: a title, a label
 * - `unit`: the unit of count of the row; `coverage`: whether the source could have recorded it
 * - `count`, `possible`: how many records, by dates that are certain and by dates that are possible
 * - `open`: how many records at most, those of unknown date or place included
 * - `magnitude`: a sum over records that differ in weight, such as photographs of bodies
 * - `largest`, `second`: what the largest and the second largest record give to the magnitude
 * - `derived`: computed from the counts of its row: a share, a limit
 * - `estimate`: computed from more than its row: an imputed count, a fitted value
 */
export const columnMeanings = [
  "time",
  "dataset",
  "facility",
  "agency",
  "hospital",
  "governorate",
  "sex",
  "age",
  "cause",
  "record",
  "description",
  "unit",
  "coverage",
  "count",
  "possible",
  "open",
  "magnitude",
  "largest",
  "second",
  "derived",
  "estimate",
] as const;

export type ColumnMeaning = (typeof columnMeanings)[number];

export interface Column {
  readonly name: string;
  /** Heading for people. */
  readonly label: string;
  readonly type: "text" | "integer" | "number" | "date" | "boolean";
  /** A dimension says what a row is about; a measure is a figure. */
  readonly role: "dimension" | "measure";
  /** What null means in this column, such as "not covered by the source". */
  readonly missing?: string;
  /** What codes of a text or date column are called when they are printed, such as `outside`; files keep the codes. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Decimals to print, for `number`. */
  readonly decimals?: number;
  /** What the column is about; needed before a table made from records of persons may be released to anyone. */
  readonly meaning?: ColumnMeaning;
  /** For a description: the name of the dimension it names in words, so that both are coarsened together. */
  readonly labelOf?: string;
  /** For the language of such a label, where it is not that of the report. */
  readonly labelLanguage?: "en" | "ar" | "de" | "fr";
  /** For a figure: which records of the row it counts, where that is not all of them. */
  readonly selection?: Omit<Selection, "dataset">;
  /** For a share: the columns it divides, so that it can be computed again from coarser rows. */
  readonly quotient?: { readonly numerator: string; readonly denominator: string };
}

/** A cell that is known and kept back, to protect someone. In `rows` it is null, and it is never printed as 0. */
export interface WithheldCell {
  /** Index in `rows`, from 0. */
  readonly row: number;
  /** Name of the column. */
  readonly column: string;
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
  /** Those of its notes that were written with the rows from the same inputs: their numerals are computed, not typed. */
  readonly computedNotes?: readonly string[];
  /** Which of their records the rows divide among them, where that is not all of them. */
  readonly selection?: Omit<Selection, "dataset">;
  /** Dataset by value of the column of datasets, where that holds titles. */
  readonly datasets?: Readonly<Record<string, string>>;
  /** Cells that are kept back in this version. */
  readonly withheld?: readonly WithheldCell[];
}
