import type { Problem } from "../../errors/index.ts";

/** A row that was not accepted, with the reason. Rows are numbered as a person finds them: the header is row 1. */
export interface Rejection {
  readonly file: string;
  readonly row: number;
  /** Column of the file, or null when the row as a whole could not be read. */
  readonly column: string | null;
  /** The offending value, shortened to what can be shown. */
  readonly value: string;
  readonly code: Problem["code"];
  /** What is wrong, what was expected and what to do. */
  readonly message: string;
}

/** A value that was accepted but not understood: a facility not in the vocabulary, a code not in the codebook. */
export interface Unresolved {
  readonly field: string;
  readonly value: string;
  /** Accepted rows with this value. */
  readonly rows: number;
  readonly reason: "not in the vocabulary" | "ambiguous" | "not in the codebook";
  /** Ids of the facilities an ambiguous name can mean. */
  readonly candidates: readonly string[];
}
