import { isRefusal, type Refusal, SijillError } from "../../errors/index.ts";
import { fillTemplate, type Rate } from "../../quantities/index.ts";
import { dayNumber, dayOf } from "../periods/days.ts";
import { selectRefusals } from "../wording/index.ts";
import { facilityDays, sliceDays } from "./facilityDays.ts";
import { heldOn } from "./heldOn.ts";
import { messages } from "./messages.ts";
import type { RollCalls } from "./RollCalls.ts";
import { refusals } from "./refusals.ts";
import { type RollCallRateOptions, rateOfDays } from "./rollCallRate.ts";

export interface RollingRateOptions extends RollCallRateOptions {
  /** Length of the window that moves by one day at a time; 1 gives daily rates. */
  readonly days: number;
  /**
   * Least share of the facility-days of a window that must have both numbers, above 0 and at most 1. Default 1: a
   * window with any gap is left out and counted.
   */
  readonly minimumCoverage?: number;
}

export interface RollingRates {
  /** In order of time; of overlapping windows neighbours share most of their deaths. */
  readonly rates: readonly Rate[];
  /** Windows asked about. */
  readonly windows: number;
  /** Windows without a rate: too few documented facility-days, or nobody held. */
  readonly leftOut: number;
}

/**
 * Crude rates over a window that moves day by day, each from deaths and person-time of the same facility-days.
 *
 * Neighbouring rates overlap and are not independent; to name the highest use `peakRate`, which says of how many it was
 * chosen.
 *
 * @returns a refusal where the roll calls do not cover the window asked about
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE and as `exposure`
 * @example
 * import { isRefusal, rollingRate } from "sijill";
 * const file = { dataset: "states", file: "states.csv", sha256: "0".repeat(64), rows: 3, selection: "all rows" };
 * const rolling = rollingRate({
 *   states: ["1987-01-01", "1987-01-02", "1987-01-04"].map((day, at) => ({
 *     facility: "a", day, opening: 100, deaths: at, closing: 100, source: { file: "states.csv", row: at + 2 },
 *   })),
 *   source: "synthetic roll calls", nature: "synthetic", inputs: [file],
 *   coverage: { from: "1987-01-01", to: "1987-01-04" },
 * }, { days: 2 });
 * console.log(isRefusal(rolling) || [rolling.rates.map(({ value }) => value), rolling.leftOut]); // → [ [ 0.5 ], 2 ]
 */
export function rollingRate(rollCalls: RollCalls, options: RollingRateOptions): RollingRates | Refusal {
  const { days, minimumCoverage = 1, rule = "mid-day-mean", id = "rate" } = options;
  const asked = facilityDays(rollCalls, options);
  const length = dayNumber(asked.to) - dayNumber(asked.from) + 1;
  if (!Number.isInteger(days) || days < 1 || days > length)
    throw new SijillError(messages.daysInvalid("options.days", days, `a whole number from 1 to ${length}`));
  if (!(minimumCoverage > 0 && minimumCoverage <= 1))
    throw new SijillError(
      messages.daysInvalid("options.minimumCoverage", minimumCoverage, "above 0 and at most 1"),
    );
  const { coverage, source, language = "en" } = rollCalls;
  const question = fillTemplate(selectRefusals(language).questions.rolling, { source });
  if (asked.from < coverage.from || asked.to > coverage.to)
    return refusals(language, question).outsideCoverage(rollCalls, asked);

  // Days since the first: how many facility-days there are, and how many have both numbers.
  const all = new Float64Array(length);
  const documented = new Float64Array(length);
  for (const { from, states } of asked.facilities)
    for (const [at, state] of states.entries()) {
      const day = dayNumber(from) - dayNumber(asked.from) + at;
      all[day] = (all[day] ?? 0) + 1;
      if (typeof state?.deaths === "number" && heldOn(state, rule) !== null)
        documented[day] = (documented[day] ?? 0) + 1;
    }

  const rates: Rate[] = [];
  const windows = length - days + 1;
  let [inWindow, known] = [0, 0];
  for (let last = 0; last < length; last += 1) {
    inWindow += (all[last] ?? 0) - (last < days ? 0 : (all[last - days] ?? 0));
    known += (documented[last] ?? 0) - (last < days ? 0 : (documented[last - days] ?? 0));
    if (last < days - 1 || known === 0 || known < minimumCoverage * inWindow) continue;
    const to = dayOf(dayNumber(asked.from) + last);
    const from = dayOf(dayNumber(asked.from) + last - days + 1);
    const rate = rateOfDays(rollCalls, sliceDays(asked, from, to), { ...options, id: `${id}.${from}` });
    if (!isRefusal(rate)) rates.push(rate);
  }
  return { rates, windows, leftOut: windows - rates.length };
}
