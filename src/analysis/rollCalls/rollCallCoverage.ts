import type { Cell, Duration, Proportion, Table } from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { dayNumber, dayOf } from "../periods/days.ts";
import { type FacilityDays, facilityDays } from "./facilityDays.ts";
import { heldOn, type StateRule } from "./heldOn.ts";
import type { RollCalls, RollCallWindow } from "./RollCalls.ts";
import { usedInputs } from "./usedInputs.ts";

export interface RollCallCoverageOptions extends RollCallWindow {
  /** Rule by which a day is documented; default `mid-day-mean`. */
  readonly rule?: StateRule;
  /** Default "coverage". */
  readonly id?: string;
}

export interface RollCallCoverage {
  /** Documented facility-days of all facility-days. */
  readonly share: Proportion;
  /** Longest run of days of one facility without a number; 0 days where there is none. */
  readonly longestGap: Duration;
  /** One row a facility: days, documented days, longest gap and when it began. */
  readonly byFacility: Table;
}

/**
 * How many facility-days are documented, of all that are asked about, and the longest gap.
 *
 * @throws as `exposure`
 * @example
 * import { rollCallCoverage } from "sijill";
 * const source = { file: "states.csv", row: 2 };
 * const { share, longestGap } = rollCallCoverage({
 *   states: [{ facility: "a", day: "1987-01-02", opening: 100, closing: 98, source }],
 *   source: "synthetic roll calls", nature: "synthetic", inputs: [],
 *   coverage: { from: "1987-01-01", to: "1987-01-04" },
 * });
 * console.log(share.numerator, share.denominator, longestGap.value); // → 1 4 2
 */
export function rollCallCoverage(
  rollCalls: RollCalls,
  options: RollCallCoverageOptions = {},
): RollCallCoverage {
  const { rule = "mid-day-mean", id = "coverage" } = options;
  const { source, nature } = rollCalls;
  const days = facilityDays(rollCalls, options);
  const facilities = days.facilities.map((facility) => gapOf(facility, rule));
  const total = (key: "documented" | "all") => facilities.reduce((sum, facility) => sum + facility[key], 0);
  const [documented, all] = [total("documented"), total("all")];
  const used = days.facilities.flatMap(({ states }) =>
    states.filter((state) => heldOn(state, rule) !== null),
  );
  const common = {
    period: { from: days.from, to: days.to },
    method: { name: "count of facility-days", settings: { rule, facilities: facilities.length } },
    inputs: usedInputs(rollCalls, used, days),
    nature,
  };
  return {
    share: {
      ...common,
      kind: "proportion",
      id: `${id}.share`,
      label: `facility-days with a number of persons held, ${source}`,
      value: all === 0 ? 0 : documented / all,
      numerator: documented,
      denominator: all,
      base: "facility-days asked about",
    },
    longestGap: {
      ...common,
      kind: "duration",
      id: `${id}.longest-gap`,
      label: `longest run of days of one facility without a number, ${source}`,
      value: facilities.reduce((most, { gap }) => Math.max(most, gap), 0),
      unit: "day",
    },
    byFacility: {
      id: `${id}.by-facility`,
      title: `Documented days by facility, ${source}, ${days.from} to ${days.to}`,
      columns: [
        { name: "facility", label: "Facility", type: "text", role: "dimension" },
        { name: "all", label: "Days", type: "integer", role: "measure" },
        { name: "documented", label: "With a number", type: "integer", role: "measure" },
        { name: "gap", label: "Longest gap, days", type: "integer", role: "measure" },
        { name: "gapFrom", label: "Gap begins", type: "date", role: "dimension", missing: "no gap" },
      ],
      rows: facilities.map((facility): Readonly<Record<string, Cell>> => ({ ...facility })),
      unit: null,
      nature,
      method: common.method,
      inputs: common.inputs,
      ...computed([
        `A day is documented when the rule "${rule}" finds a number of persons held in its state.`,
      ]),
    },
  };
}

interface FacilityGap {
  readonly facility: string;
  readonly all: number;
  readonly documented: number;
  readonly gap: number;
  readonly gapFrom: string | null;
}

/** The first of the longest gaps. */
function gapOf({ facility, from, states }: FacilityDays, rule: StateRule): FacilityGap {
  let [documented, run, gap] = [0, 0, 0];
  let gapFrom: string | null = null;
  for (const [day, state] of states.entries()) {
    if (heldOn(state, rule) === null) run += 1;
    else {
      documented += 1;
      run = 0;
    }
    if (run > gap) {
      gap = run;
      gapFrom = dayOf(dayNumber(from) + day - run + 1);
    }
  }
  return { facility, all: states.length, documented, gap, gapFrom };
}
