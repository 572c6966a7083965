import { SijillError } from "../../errors/index.ts";
import type { DailyState } from "../../records/index.ts";
import { dayNumber, dayOf, inOrder, requireSpan } from "../periods/days.ts";
import { messages } from "./messages.ts";
import type { RollCalls, RollCallWindow } from "./RollCalls.ts";

/** One facility over the days it is asked about: its state of each day in order, null where there is none. */
export interface FacilityDays {
  readonly facility: string;
  readonly from: string;
  readonly to: string;
  readonly states: readonly (DailyState | null)[];
}

/** What is asked about, day by day. */
export interface RollCallDays {
  readonly from: string;
  readonly to: string;
  /** Sorted by name. */
  readonly facilities: readonly FacilityDays[];
}

/**
 * Lays the states out by facility and day.
 *
 * @throws SIJILL_DATE_INVALID, SIJILL_DATE_REVERSED, SIJILL_STATE_TWICE, SIJILL_ARGUMENT_FACILITY_UNKNOWN,
 *   SIJILL_FACILITY_TWICE, SIJILL_NO_STATES
 */
export function facilityDays(rollCalls: RollCalls, window: RollCallWindow): RollCallDays {
  const { from = rollCalls.coverage.from, to = rollCalls.coverage.to } = window;
  requireSpan("window", from, to);
  const byFacility = statesByDay(rollCalls.states);
  const asked = window.facilities ?? [...byFacility.keys()];
  if (asked.length === 0) throw new SijillError(messages.noStates());
  const named = new Set<string>();
  const facilities = asked.map((each): FacilityDays => {
    const span = typeof each === "string" ? { facility: each, from, to } : each;
    requireSpan(`facilities (${span.facility})`, span.from, span.to);
    if (named.has(span.facility)) throw new SijillError(messages.facilityTwice(span.facility));
    named.add(span.facility);
    const states = byFacility.get(span.facility);
    if (states === undefined)
      throw new SijillError(messages.facilityWithoutState(span.facility, [...byFacility.keys()].sort()));
    const [, first] = inOrder(span.from, from);
    const [last] = inOrder(span.to, to);
    const days = Math.max(0, dayNumber(last) - dayNumber(first) + 1);
    return {
      facility: span.facility,
      from: first,
      to: last,
      states: Array.from({ length: days }, (_, day) => states.get(dayOf(dayNumber(first) + day)) ?? null),
    };
  });
  return { from, to, facilities: facilities.sort((a, b) => (a.facility < b.facility ? -1 : 1)) };
}

/** The part of a layout from one day to another, both inside it. */
export function sliceDays(days: RollCallDays, from: string, to: string): RollCallDays {
  const facilities = days.facilities.map((facility): FacilityDays => {
    const start = dayNumber(facility.from);
    const [first, last] = [Math.max(0, dayNumber(from) - start), Math.max(0, dayNumber(to) - start + 1)];
    const states = facility.states.slice(first, last);
    return { ...facility, from: dayOf(start + first), to: dayOf(start + first + states.length - 1), states };
  });
  return { from, to, facilities };
}

/** States by facility and day; two of one facility and day are refused, because nobody can know which is right. */
export function statesByDay(states: readonly DailyState[]): Map<string, Map<string, DailyState>> {
  const byFacility = new Map<string, Map<string, DailyState>>();
  for (const state of states) {
    const days = byFacility.get(state.facility) ?? new Map<string, DailyState>();
    if (days.has(state.day)) throw new SijillError(messages.stateTwice(state.facility, state.day));
    byFacility.set(state.facility, days.set(state.day, state));
  }
  return byFacility;
}
