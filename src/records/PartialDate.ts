/** A calendar day as `YYYY-MM-DD`, proleptic Gregorian, without a time zone. */
export type IsoDay = string;

/**
 * A date as the source gives it, never more precise than the source: EDTF (ISO 8601-2) level 1 with the earliest
 * and latest day it can mean.
 */
export interface PartialDate {
  /** EDTF; "" only when the precision is "unknown". */
  readonly edtf: string;
  /** First day the date can mean; null when the start is open or unknown. */
  readonly earliest: IsoDay | null;
  /** Last day the date can mean; null when the end is open or unknown. */
  readonly latest: IsoDay | null;
  /** "interval" also for seasons, decades, centuries and for two possible days. */
  readonly precision: "day" | "month" | "year" | "interval" | "unknown";
  /** The source says "about": EDTF `~` or `%`. */
  readonly approximate: boolean;
  /** The source doubts the date: EDTF `?` or `%`. */
  readonly uncertain: boolean;
  /**
   * Exactly two possible days, in order, when the source leaves day and month undecided ("03/04/2018"). `earliest`
   * and `latest` are then their hull and `edtf` is the one-of set "[2018-03-04,2018-04-03]".
   */
  readonly alternatives?: readonly [IsoDay, IsoDay];
}
