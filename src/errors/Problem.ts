/** Where a problem was found. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export interface Place {
  readonly file?: string;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  /** Path inside a structured document or an argument, such as `coverage.from` or `options.level`. */
  readonly path?: string;
}

/**
 * What went wrong, as data: thrown inside a `SijillError`, or listed beside the row it concerns.
 * Composed by the `messages.ts` of each folder, so that every wording stands in one place.
 */
export interface Problem {
  /** Stable, such as `SIJILL_DATE_INVALID`: scripts and tests match on it. */
  readonly code: `SIJILL_${string}`;
  /** One sentence: what is wrong. */
  readonly what: string;
  readonly place?: Place;
  /** The offending value as it was written. */
  readonly value?: string;
  /** What would have been accepted. */
  readonly expected?: string;
  /** What to do now. */
  readonly fix?: string;
}
