import type { Refusal } from "../../errors/index.ts";
import { type Count, fillTemplate } from "../../quantities/index.ts";
import { selectCustody, selectRefusals } from "../wording/index.ts";
import { facilityDays, type RollCallDays } from "./facilityDays.ts";
import { heldOn, type StateRule } from "./heldOn.ts";
import type { RollCalls, RollCallWindow } from "./RollCalls.ts";
import { refusals } from "./refusals.ts";
import { usedInputs } from "./usedInputs.ts";

export interface DeathsInStatesOptions extends RollCallWindow {
  /** Rule by which a day has a number; default `mid-day-mean`. Use that of the person-time. */
  readonly rule?: StateRule;
  /** Default "deaths". */
  readonly id?: string;
  /** Default "deaths recorded in" with the source. */
  readonly label?: string;
}

/**
 * Deaths that the daily states themselves record, on facility-days that have both a number of persons held and a number
 * of deaths, 0 included. The count carries how many facility-days that is, so that `crudeRate` can see whether the
 * person-time is that of the same days (`exposure` with `withDeaths: true`).
 *
 * Persons who died after a transfer to hospital are not among them unless the states count them.
 *
 * @returns a refusal where no state records deaths, or for a window outside the coverage
 * @throws as `exposure`
 * @example
 * import { deathsInStates, isRefusal } from "sijill";
 * const source = { file: "states.csv", row: 2 };
 * const deaths = deathsInStates({
 *   states: [{ facility: "a", day: "1987-01-01", opening: 100, deaths: 2, closing: 98, source }],
 *   source: "synthetic roll calls", nature: "synthetic", inputs: [],
 *   coverage: { from: "1987-01-01", to: "1987-01-03" },
 * });
 * console.log(isRefusal(deaths) || [deaths.value, deaths.coverage]); // → [ 2, { documented: 1, all: 3 } ]
 */
export function deathsInStates(
  rollCalls: RollCalls,
  options: DeathsInStatesOptions = {},
): Count<"person"> | Refusal {
  return deathsOfDays(rollCalls, facilityDays(rollCalls, options), options);
}

/** As `deathsInStates`, of days that are laid out already. */
export function deathsOfDays(
  rollCalls: RollCalls,
  days: RollCallDays,
  options: DeathsInStatesOptions,
): Count<"person"> | Refusal {
  const { rule = "mid-day-mean", id = "deaths" } = options;
  const { source, nature, citation, coverage, language = "en" } = rollCalls;
  const question = fillTemplate(selectRefusals(language).questions.deathsInStates, { source });
  const refuse = refusals(language, question);
  if (days.from < coverage.from || days.to > coverage.to) return refuse.outsideCoverage(rollCalls, days);
  const states = days.facilities.flatMap((facility) => facility.states);
  const used = states.filter((state) => typeof state?.deaths === "number" && heldOn(state, rule) !== null);
  if (used.length === 0) return refuse.deathsNotRecorded();
  return {
    kind: "count",
    id,
    label: options.label ?? fillTemplate(selectCustody(language).rollCalls.deaths, { source }),
    value: used.reduce((total, state) => total + (typeof state?.deaths === "number" ? state.deaths : 0), 0),
    unit: "person",
    coverage: { documented: used.length, all: states.length },
    period: { from: days.from, to: days.to },
    method: { name: "sum over facility-days", settings: { rule, facilities: days.facilities.length } },
    inputs: usedInputs(rollCalls, used, days),
    nature,
    ...(citation === undefined ? {} : { citation }),
  };
}
