import type { InputRef, Quantity } from "../../quantities/index.ts";
import type { LedgerExhibitNumber, LedgerTable, PrintedNumber, PrintedTableCell } from "../ledger/index.ts";

/** One row of an input file as it stands there; rows are numbered as a spreadsheet shows them. */
export interface TracedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** An input of a number, and the rows that its selection names. */
export interface TracedInput extends InputRef {
  readonly header: readonly string[];
  readonly found: readonly TracedRow[];
  /** Why rows are not shown; null when they are. */
  readonly notShown: string | null;
}

/** A quantity with every place that prints it, what it was made from, and its inputs. */
export interface TracedQuantity {
  readonly quantity: Quantity;
  readonly printed: readonly PrintedNumber[];
  /** Figures that it was computed from, traced as well. */
  readonly madeFrom: readonly TracedQuantity[];
  readonly inputs: readonly TracedInput[];
}

/** A cell of a table that prints the number asked for. */
export interface TracedCell {
  readonly cell: PrintedTableCell;
  readonly table: LedgerTable;
  readonly inputs: readonly TracedInput[];
}

/** Everything that prints a number, or goes by a name. */
export interface Trace {
  readonly asked: string;
  readonly quantities: readonly TracedQuantity[];
  readonly cells: readonly TracedCell[];
  /** Figures and tables whose words say the number, or print the quantity. */
  readonly exhibits: readonly LedgerExhibitNumber[];
}
