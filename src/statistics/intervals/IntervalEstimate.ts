/** A point estimate with the two limits of its interval. A limit of ∞ says that there is none on that side. */
export interface IntervalEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Nominal level, such as 0.95. */
  readonly level: number;
  /** Name of the method as statisticians write it. */
  readonly method: string;
}

/** The two limits alone. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

export const DEFAULT_LEVEL = 0.95;
