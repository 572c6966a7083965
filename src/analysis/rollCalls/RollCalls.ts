import type { DaySpan } from "../../archive/index.ts";
import type { InputRef, Language, Nature } from "../../quantities/index.ts";
import type { DailyState } from "../../records/index.ts";

/**
 * Daily states with where they come from: what `openDailyStates` reads, or an array with its source. No facility has
 * two states of one day.
 */
export interface RollCalls {
  readonly states: readonly DailyState[];
  /** Who recorded them, in words. */
  readonly source: string;
  readonly nature: Nature;
  /** The period that the roll calls could have recorded; outside it, silence is not zero. */
  readonly coverage: DaySpan;
  readonly inputs: readonly InputRef[];
  /** Key under which a report cites them, for roll calls that others published. */
  readonly citation?: string;
  /** Language of labels, titles, notes and refusals; English unless given. */
  readonly language?: Language;
}

/** A facility, and when it is asked about if not over the whole window: one that opened later was not silent before. */
export type FacilityInWindow =
  | string
  | { readonly facility: string; readonly from: string; readonly to: string };

/** Which facility-days are asked about. */
export interface RollCallWindow {
  /** First day; default that of the coverage. */
  readonly from?: string;
  /** Last day; default that of the coverage. */
  readonly to?: string;
  /** Default: every facility that has a state in the roll calls. */
  readonly facilities?: readonly FacilityInWindow[];
}
