import type { Table } from "../../quantities/index.ts";

/** One combination of lists and how many persons it recorded. */
export interface CaptureCell {
  /** A 0 or 1 for each list, the first list first, such as "101". */
  readonly history: string;
  readonly count: number;
  /** Null where it is not known. Left out where nobody asks for strata. */
  readonly stratum?: string | null;
}

/** Counts by history; combinations that are not named recorded nobody. */
export interface CaptureCells {
  readonly lists: readonly string[];
  readonly cells: readonly CaptureCell[];
}

/** A person and the lists that recorded them, after the records of one person were linked. */
export interface CapturedPerson {
  readonly id: string;
  /** Names of lists. */
  readonly on: readonly string[];
  readonly stratum?: string | null;
}

export interface CapturedPersons {
  readonly lists: readonly string[];
  readonly persons: readonly CapturedPerson[];
}

/** What `captureHistories` reads: counts by history, persons, or a table with a column of 0 and 1 for each list. */
export type CaptureInput = CaptureCells | CapturedPersons | Pick<Table, "rows" | "columns" | "inputs">;

export interface CaptureOptions {
  /** Names of the columns of a table that are lists. Default: all columns that hold only 0 and 1, but the count. */
  readonly lists?: readonly string[];
  /** The column of a table that counts the persons of a row. Default "count"; without it a row is one person. */
  readonly count?: string;
  /** The column of a table that names the stratum. For cells and persons their `stratum` is used when this is true. */
  readonly stratum?: string | boolean;
  /** Histories that nobody can have, such as "110". */
  readonly structuralZeros?: readonly string[];
  /** Lists that also hold persons who are not sought: who stands only on them may not belong to the population. */
  readonly censored?: readonly string[];
  /** Strata, such as years, in which a list could record anyone, by list. A list left out was active in all. */
  readonly activeIn?: Readonly<Record<string, readonly string[]>>;
}
