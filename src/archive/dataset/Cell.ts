import type { Dimension } from "./Dimension.ts";

/**
 * Accepted records that share their dates and the values of the asked dimensions, counted. What every question
 * is answered from: a million rows become a few thousand cells.
 */
export interface DeathCell {
  /** First and last day the date can mean; null when that end is open, both null when nothing is known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Only those two days are possible, none between them. */
  readonly either: boolean;
  /** The source says "about" or doubts the date (EDTF ~ ? %): such a date is possible, never certain. */
  readonly qualified: boolean;
  /** How many, as the source states it. */
  readonly count: number;
  /** At least and at most, where the source was rounded or published in two versions; otherwise as `count`. */
  readonly lower: number;
  readonly upper: number;
  readonly values: Readonly<Partial<Record<Dimension, string>>>;
}
