/** Which values a level of exact agreement covers: those found at least `from` and fewer than `below` times. */
export interface ValueBand {
  readonly column: string;
  readonly from: number;
  readonly below: number;
}

/** One way in which two values can be alike, as SQL over the prepared records `l` and `r`. */
export interface ComparisonLevel {
  readonly label: string;
  /** SQL condition; the first level whose condition holds is taken. The last level of a comparison is `TRUE`. */
  readonly condition: string;
  /** First guess of the share of matches at this level, among those not in a band. */
  readonly start: number;
  /** For exact agreement: the values it covers, whose own frequency then replaces their average. */
  readonly band?: ValueBand;
}

/** A text distance that several levels ask for, worked out once a pair. Those after the first may use the first. */
export interface PairDistance {
  readonly name: string;
  readonly sql: string;
}

/**
 * How one property of two records is compared: data that explains itself, and that the engine can run. Missing on
 * either side is missing: no level, no weight.
 */
export interface Comparison {
  readonly name: string;
  /** What kind of values these are, in words a report can print. */
  readonly kind: string;
  /** Columns of the input that it reads. */
  readonly columns: readonly string[];
  /** SQL condition over `l` and `r`: one side has nothing to compare. */
  readonly missing: string;
  /** SQL condition over the distances: another comparison has spoken for this one already. */
  readonly spokenFor?: string;
  readonly distances: readonly PairDistance[];
  /** Strongest first. */
  readonly levels: readonly ComparisonLevel[];
}
