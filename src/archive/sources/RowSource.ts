import type { Place, Problem } from "../../errors/index.ts";

/** A row that could not be told apart into columns, with where it stands. */
export interface UnreadableRow {
  readonly row: number;
  readonly value: string;
  readonly problem: (place: Place) => Problem;
}

/**
 * One opened file: a relation of text columns that the engine can read again in the same order,
 * and the account of the rows that are not in it.
 */
export interface RowSource {
  /** Names of the columns, as the file has them. */
  readonly columns: readonly string[];
  /** FROM clause that yields every readable row in file order. */
  readonly relation: string;
  /** SQL expression of a column as text. */
  expression(column: string): string;
  /** Rows left out of the relation because they could not be told apart into columns. */
  readonly unreadable: readonly UnreadableRow[];
  /**
   * Rows in the relation by a count of our own, made while the engine reads; null where the format itself states how
   * many it holds, "not plain" when the text is not what it was taken for: then `careful` reads it.
   */
  readable(): Promise<number | null | "not plain">;
  /** Whether all values of the column asked to be compared certainly differ. */
  distinct?(): Promise<boolean>;
  /** Row of a position in the relation (from 0), as a person finds it in the file: the header is row 1. */
  rowNumber(position: number): number;
  /** The same file, every record looked at one by one: for when the engine refuses the file as it stands, or it is not plain. */
  readonly careful?: () => Promise<RowSource>;
}
