import { type Archive, askedBy } from "../../archive/index.ts";
import { isRefusal, type Refusal } from "../../errors/index.ts";
import type { Exposure, Rate } from "../../quantities/index.ts";
import { type CrudeRateOptions, crudeRate, deathsWithin } from "../rates/index.ts";
import { type ExposureOptions, exposure } from "./exposure.ts";
import type { RollCalls } from "./RollCalls.ts";

export interface RateOfRecordsOptions extends Omit<ExposureOptions, "withDeaths">, CrudeRateOptions {
  /**
   * Every death of the dataset is one of the places of the roll calls; needed where the records name no facility.
   * Default false: only deaths of the facilities asked about.
   */
  readonly allDeaths?: boolean;
}

/** A rate; where the person-time is given by bounds, the least and the greatest rate they allow. */
export type RateOfRecords = Rate | readonly [least: Rate, greatest: Rate] | Refusal;

/**
 * The crude rate of deaths that records tell of, over person-time from roll calls of the same places and the same
 * window. Deaths whose date or facility does not decide whether they belong are bounds of the rate.
 *
 * Where roll calls have gaps, records of deaths know nothing of them: `missing` must then fill the days (carry,
 * interpolate) or bound them; `exclude` is refused.
 *
 * @returns a refusal as `deathsWithin`, `exposure` and `crudeRate` give it
 * @throws as `exposure` and `crudeRate`; SIJILL_DATASET_UNKNOWN
 * @example
 * import { isRefusal, openArchive, openDailyStates, rateOfRecords } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const rollCalls = await openDailyStates("data/template/daily-states");
 * const rate = await rateOfRecords(archive, "synthetic-example", rollCalls);
 * console.log(isRefusal(rate) && rate.code); // → SIJILL_DATE_NOT_OF_DEATH
 * await archive.close();
 */
export function rateOfRecords(
  archive: Archive,
  dataset: string,
  rollCalls: RollCalls,
  options: RateOfRecordsOptions = {},
): Promise<RateOfRecords> {
  return askedBy("rateOfRecords", { dataset, options }, () => answer(archive, dataset, rollCalls, options));
}

async function answer(
  archive: Archive,
  dataset: string,
  rollCalls: RollCalls,
  options: RateOfRecordsOptions,
): Promise<RateOfRecords> {
  const { id = "rate", from = rollCalls.coverage.from, to = rollCalls.coverage.to } = options;
  const named = options.facilities ?? rollCalls.states;
  const facilities = [
    ...new Set(named.map((each) => (typeof each === "string" ? each : each.facility))),
  ].sort();
  const { language = archive.language } = options;
  const held = personTime({ ...rollCalls, language }, { ...options, id: `${id}.exposure` });
  if (isRefusal(held)) return held;
  const deaths = await deathsWithin(archive, dataset, {
    from,
    to,
    facilities: options.allDeaths === true ? "all" : facilities,
    id: `${id}.deaths`,
  });
  if (isRefusal(deaths)) return deaths;
  const rate = (over: Exposure, suffix = "") =>
    crudeRate(deaths, over, { ...options, language, id: `${id}${suffix}` });
  if ("kind" in held) return rate(held);
  const [lower, upper] = held;
  const [least, greatest] = [rate(upper, ".least"), rate(lower, ".greatest")];
  if (isRefusal(least)) return least;
  return isRefusal(greatest) ? greatest : [least, greatest];
}

function personTime(
  rollCalls: RollCalls,
  { label: _, ...options }: RateOfRecordsOptions,
): Exposure | readonly [Exposure, Exposure] | Refusal {
  const { missing = "exclude", ...others } = options;
  return missing === "bounds"
    ? exposure(rollCalls, { ...others, missing })
    : exposure(rollCalls, { ...others, missing });
}
