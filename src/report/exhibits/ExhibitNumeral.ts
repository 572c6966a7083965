/** A figure or table, and the part of it in which words stand. */
export interface ExhibitPart {
  readonly kind: "figure" | "table";
  readonly id: string;
  readonly part: "title" | "subtitle" | "alternative text" | "annotation" | "note" | "column";
}

/** Words of an exhibit. */
export interface ExhibitWords extends ExhibitPart {
  readonly text: string;
  /** Whether the words may also say how many rows the table has: what a chart writes of its own accord does. */
  readonly countsRows: boolean;
}

/** Where a numeral comes from. */
export type NumeralSource =
  /** Rows count from 1. */
  | { readonly from: "cell"; readonly table: string; readonly row: number; readonly column: string }
  | { readonly from: "quantity"; readonly quantity: string }
  /** A number of rows, such as "rows" or "rows with status = covered". */
  | { readonly from: "rows"; readonly table: string; readonly which: string }
  /** The day that a chart was asked to mark with a line. */
  | { readonly from: "marked day"; readonly day: string }
  /** A note that was computed with the rows of the table. */
  | { readonly from: "note"; readonly table: string }
  /** A name or a setting of the method, such as the id of the table or the level of an interval. */
  | { readonly from: "method"; readonly of: string }
  | { readonly from: "literal"; readonly reason: string };

/** A numeral in the words of an exhibit, with its source. */
export interface ExhibitNumeral extends ExhibitPart {
  readonly text: string;
  readonly source: NumeralSource;
}
