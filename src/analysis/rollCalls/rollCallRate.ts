import { isRefusal, type Refusal } from "../../errors/index.ts";
import { fillTemplate, type Rate } from "../../quantities/index.ts";
import { type CrudeRateOptions, crudeRate } from "../rates/index.ts";
import { selectCustody } from "../wording/index.ts";
import { deathsOfDays } from "./deathsInStates.ts";
import { personTimeWithDeaths } from "./exposure.ts";
import { facilityDays, type RollCallDays } from "./facilityDays.ts";
import type { StateRule } from "./heldOn.ts";
import type { RollCalls, RollCallWindow } from "./RollCalls.ts";

export interface RollCallRateOptions extends RollCallWindow, CrudeRateOptions {
  /** How a day is read. Default `mid-day-mean`. */
  readonly rule?: StateRule;
}

/**
 * The crude rate of daily states that record the deaths themselves: deaths and person-time of the same facility-days,
 * those that have both numbers.
 *
 * @throws as `exposure` and `crudeRate`
 * @example
 * import { formatQuantity, isRefusal, rollCallRate } from "sijill";
 * const file = { dataset: "states", file: "states.csv", sha256: "0".repeat(64), rows: 1, selection: "all rows" };
 * const rate = rollCallRate({
 *   states: [{
 *     facility: "a", day: "1987-01-01", opening: 501, deaths: 3, closing: 499, source: { file: "states.csv", row: 2 },
 *   }],
 *   source: "synthetic roll calls", nature: "synthetic", inputs: [file],
 *   coverage: { from: "1987-01-01", to: "1987-01-01" },
 * });
 * console.log(isRefusal(rate) || formatQuantity(rate, { language: "en" })); // → 0.600 deaths per 100 persons per day
 */
export function rollCallRate(rollCalls: RollCalls, options: RollCallRateOptions = {}): Rate | Refusal {
  return rateOfDays(rollCalls, facilityDays(rollCalls, options), options);
}

/** As `rollCallRate`, of days that are laid out already. */
export function rateOfDays(
  rollCalls: RollCalls,
  days: RollCallDays,
  options: RollCallRateOptions,
): Rate | Refusal {
  const { id = "rate", language = rollCalls.language ?? "en" } = options;
  const { label = fillTemplate(selectCustody(language).rates.crude, { deaths: rollCalls.source }) } = options;
  const spoken = { ...rollCalls, language };
  const rule = options.rule === undefined ? {} : { rule: options.rule };
  const deaths = deathsOfDays(spoken, days, { ...rule, id: `${id}.deaths` });
  if (isRefusal(deaths)) return deaths;
  const held = personTimeWithDeaths(spoken, days, { ...rule, id: `${id}.exposure` });
  return isRefusal(held) ? held : crudeRate(deaths, held, { ...options, id, label, language });
}
