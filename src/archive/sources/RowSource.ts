import type { Place, Problem } from "../../errors/index.ts";

/** A row that could not be told apart into columns, with where it stands. */
export interface UnreadableRow {
  readonly row: number;
  readonly value: string;
  readonly problem: (place: Place) => Problem;
}

/** The account of a file after its relation has been read. Positions count readable rows from 0, in file order. */
export interface RowAccount {
  readonly unreadable: readonly UnreadableRow[];
  /** Row of a position, as a person finds it in the file: the header is row 1. */
  rowNumber(position: number): number;
  /** Rows by a count of our own, independent of the engine's reader; null where the format leaves none out. */
  readonly counted: number | null;
}

/**
 * One opened file: a relation of text columns that the engine can read again in the same order,
 * and the account of what could not be read.
 */
export interface RowSource {
  /** Names of the columns, as the file has them. */
  readonly columns: readonly string[];
  /** FROM clause that yields every readable row in file order. */
  readonly relation: string;
  /** SQL expression of a column as text. */
  expression(column: string): string;
  /** Whether reading fewer columns yields the same rows. */
  readonly projectable: boolean;
  /** To be called once the relation has been read; `readable` is the number of rows it gave. */
  account(readable: number, wanted: "all" | "numbers"): Promise<RowAccount>;
}
