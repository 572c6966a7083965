import type { DailyState } from "../../records/index.ts";
import { nextDay } from "../periods/days.ts";
import { statesByDay } from "./facilityDays.ts";

/** A day that begins with another number than the day before ended with. */
export interface Discontinuity {
  readonly facility: string;
  /** The day that begins otherwise. */
  readonly day: string;
  readonly closingBefore: number;
  readonly opening: number;
  /** Opening − closing of the day before. */
  readonly difference: number;
}

/** What the passage from each day to the next came to: every state but the last of a facility is in one of the four. */
export interface ContinuityCheck {
  /** Passages from a state to the next day. */
  readonly passages: number;
  readonly continuous: number;
  readonly discontinuous: readonly Discontinuity[];
  /** Both days have a state, but the closing or the opening is missing. */
  readonly notCheckable: number;
  /** The next day has no state, though a later day has one. */
  readonly interrupted: number;
}

/**
 * Whether each day begins with as many persons as the day before ended with: closing(t) = opening(t + 1), facility by
 * facility, over consecutive days only. A gap is not bridged.
 *
 * @throws SIJILL_STATE_TWICE
 * @example
 * import { checkContinuity } from "sijill";
 * const source = { file: "states.csv", row: 2 };
 * const { discontinuous } = checkContinuity([
 *   { facility: "a", day: "1987-01-01", opening: 100, closing: 103, source },
 *   { facility: "a", day: "1987-01-02", opening: 101, closing: 101, source },
 * ]);
 * console.log(discontinuous[0]?.day, discontinuous[0]?.difference); // → 1987-01-02 -2
 */
export function checkContinuity(states: readonly DailyState[]): ContinuityCheck {
  const discontinuous: Discontinuity[] = [];
  let [passages, continuous, notCheckable, interrupted] = [0, 0, 0, 0];
  const byFacility = statesByDay(states);
  for (const facility of [...byFacility.keys()].sort()) {
    const days = byFacility.get(facility) ?? new Map<string, DailyState>();
    const ordered = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    for (const { day, closing } of ordered.slice(0, -1)) {
      passages += 1;
      const next = days.get(nextDay(day));
      if (next === undefined) interrupted += 1;
      else if (typeof closing !== "number" || typeof next.opening !== "number") notCheckable += 1;
      else if (closing === next.opening) continuous += 1;
      else
        discontinuous.push({
          facility,
          day: next.day,
          closingBefore: closing,
          opening: next.opening,
          difference: next.opening - closing,
        });
    }
  }
  return { passages, continuous, discontinuous, notCheckable, interrupted };
}
