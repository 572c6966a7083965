import type { Label } from "./labels.ts";

/** The event happened at this time since the start of observation (death so many days after transfer). */
export interface ExactTime {
  readonly kind: "exact";
  readonly time: number;
  /** The person came under observation, alive, at this time: left truncation. */
  readonly entry?: number;
}

/** The event had not happened when the person was last seen. */
export interface RightCensoredTime {
  readonly kind: "right-censored";
  readonly time: number;
  readonly entry?: number;
}

/** The event had already happened when the person was first looked for. */
export interface LeftCensoredTime {
  readonly kind: "left-censored";
  readonly time: number;
}

/** The event happened after `lower` and not after `upper`: what a partial date says. */
export interface IntervalCensoredTime {
  readonly kind: "interval";
  readonly lower: number;
  readonly upper: number;
}

/** The event happened at `time`, and is known only because it happened not after `observableUntil`. */
export interface RightTruncatedTime {
  readonly kind: "right-truncated";
  readonly time: number;
  readonly observableUntil: number;
}

/** What a record says of one time. Each function takes the kinds it can answer for, and refuses the others by name. */
export type SurvivalObservation =
  | ExactTime
  | RightCensoredTime
  | LeftCensoredTime
  | IntervalCensoredTime
  | RightTruncatedTime;

/** Many exact and right-censored times as columns of one length, for data of millions of rows. */
export interface SurvivalColumns {
  /** When the event happened, or when the person was last seen without it. */
  readonly time: ArrayLike<number>;
  /** 1 or true: the event happened; 0 or false: right-censored. */
  readonly event: ArrayLike<number | boolean>;
  /** When each person came under observation: left truncation. */
  readonly entry?: ArrayLike<number>;
}

/** Exact and right-censored times, as objects or as columns. */
export type CensoredData = readonly (ExactTime | RightCensoredTime)[] | SurvivalColumns;

/** An exactly known time of one of several competing events. */
export interface ExactTimeOfCause extends ExactTime {
  readonly cause: Label;
}

/** Times of competing events as columns; the cause is null where the time is censored. */
export interface CompetingColumns {
  readonly time: ArrayLike<number>;
  readonly cause: ArrayLike<Label | null>;
  readonly entry?: ArrayLike<number>;
}

/** Times of competing events, as objects or as columns. */
export type CompetingData = readonly (ExactTimeOfCause | RightCensoredTime)[] | CompetingColumns;

/** Times known as intervals, in columns: upper is null for a right-censored time and equal to lower for an exact one. */
export interface IntervalColumns {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number | null>;
  /** How many observations each row stands for; 1 unless given. */
  readonly weight?: ArrayLike<number>;
}

/** Exact, right-, left- and interval-censored times, as objects or as columns. */
export type IntervalData =
  | readonly (ExactTime | RightCensoredTime | LeftCensoredTime | IntervalCensoredTime)[]
  | IntervalColumns;

/** Right-truncated times as columns. */
export interface RightTruncatedColumns {
  readonly time: ArrayLike<number>;
  readonly observableUntil: ArrayLike<number>;
}

/** Right-truncated times, as objects or as columns. */
export type RightTruncatedData = readonly RightTruncatedTime[] | RightTruncatedColumns;
