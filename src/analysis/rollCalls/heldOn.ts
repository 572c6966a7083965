import type { ExposureRule } from "../../quantities/index.ts";
import type { DailyState } from "../../records/index.ts";

/** Rules that read a number of persons off one daily state. */
export const stateRules = ["mid-day-mean", "opening", "closing"] as const satisfies readonly ExposureRule[];

export type StateRule = (typeof stateRules)[number];

/** Persons held on the day of a state by a rule, or null where the state does not say. */
export function heldOn(state: DailyState | null, rule: StateRule): number | null {
  if (state === null) return null;
  const { opening, closing } = state;
  switch (rule) {
    case "opening":
      return typeof opening === "number" ? opening : null;
    case "closing":
      return typeof closing === "number" ? closing : null;
    case "mid-day-mean":
      return typeof opening === "number" && typeof closing === "number" ? (opening + closing) / 2 : null;
  }
}

/** The largest number that the states give, at the start or the end of any day; null when they give none. */
export function mostDocumented(states: readonly (DailyState | null)[]): number | null {
  const numbers = states.flatMap((state) =>
    [state?.opening, state?.closing].filter((value) => typeof value === "number"),
  );
  return numbers.length === 0 ? null : numbers.reduce((most, value) => Math.max(most, value), 0);
}
