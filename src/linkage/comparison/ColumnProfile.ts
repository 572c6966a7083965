/** What is found in one column, counted over all records. */
export interface ColumnProfile {
  readonly name: string;
  readonly records: number;
  readonly filled: number;
  readonly distinct: number;
  readonly largestCount: number;
  /** Shares of the filled values. */
  readonly digitsOnly: number;
  readonly withLetters: number;
  readonly withDigits: number;
  readonly days: number;
  /** Days, months and years. */
  readonly partialDates: number;
  readonly years: number;
  /** Whole numbers from 1 to 12, and from 1 to 31. */
  readonly upTo12: number;
  readonly upTo31: number;
  readonly shortest: number;
  readonly longest: number;
  readonly meanLength: number;
  /** Smallest and largest whole number, null where there is none. */
  readonly smallest: number | null;
  readonly largest: number | null;
}
