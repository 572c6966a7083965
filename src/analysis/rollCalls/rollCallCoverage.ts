import {
  type Cell,
  type Duration,
  fillTemplate,
  formatPeriod,
  type Proportion,
  selectLanguage,
  type Table,
} from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { dayNumber, dayOf } from "../periods/days.ts";
import { selectCustody, selectWording } from "../wording/index.ts";
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
  const { source, nature, language = "en" } = rollCalls;
  const words = selectCustody(language).rollCalls;
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
      label: fillTemplate(words.documented, { source }),
      value: all === 0 ? 0 : documented / all,
      numerator: documented,
      denominator: all,
      base: words.base,
    },
    longestGap: {
      ...common,
      kind: "duration",
      id: `${id}.longest-gap`,
      label: fillTemplate(words.longestGap, { source }),
      value: facilities.reduce((most, { gap }) => Math.max(most, gap), 0),
      unit: "day",
    },
    byFacility: {
      id: `${id}.by-facility`,
      title: fillTemplate(words.byFacility, {
        source,
        period: formatPeriod({ from: days.from, to: days.to }, language),
      }),
      columns: [
        { name: "facility", label: selectWording(language).keys.facility, type: "text", role: "dimension" },
        { name: "all", label: words.days, type: "integer", role: "measure" },
        { name: "documented", label: words.withNumber, type: "integer", role: "measure" },
        { name: "gap", label: words.gap, type: "integer", role: "measure" },
        { name: "gapFrom", label: words.gapFrom, type: "date", role: "dimension", missing: words.noGap },
      ],
      rows: facilities.map((facility): Readonly<Record<string, Cell>> => ({ ...facility })),
      unit: null,
      nature,
      method: common.method,
      inputs: common.inputs,
      ...computed([fillTemplate(words.note, { rule: selectLanguage(language).rates.rules[rule] })]),
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
