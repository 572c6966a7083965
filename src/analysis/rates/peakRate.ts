import { SijillError } from "../../errors/index.ts";
import { fillTemplate, type Language, type Rate, unitsIn } from "../../quantities/index.ts";
import { poissonInterval } from "../../statistics/index.ts";
import { selectCustody } from "../wording/index.ts";
import { messages } from "./messages.ts";

export interface PeakRateOptions {
  /** Level at which the interval covers all the rates it was chosen from together; default 0.95. */
  readonly level?: number;
  /** How many rates were looked at, when some of them are not among those given; default the number given. */
  readonly chosenFrom?: number;
  /** Default "peak". */
  readonly id?: string;
  /** Language of the label; English unless given. */
  readonly language?: Language;
}

/**
 * The highest of several rates, labelled as chosen: of many rates one is always the highest, by chance alone too.
 *
 * Its interval is simultaneous: exact Poisson at the level 1 − (1 − level) / n for n rates (Bonferroni), so that it holds although
 * the rate was picked for being the highest. Of equal rates the first is taken. Bounds of a published rate are kept; a
 * rate published without deaths gets no interval.
 *
 * @param rates in order of time, such as `rollingRate` gives them; all in one unit of time and number of persons
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { formatQuantity, peakRate, publishedRate } from "sijill";
 * const days = [0.1, 2.37, 0.6].map((value, at) => publishedRate({
 *   id: `d${at}`, label: "daily mortality in a synthetic prison", value, per: 100, unit: "person-day",
 *   period: { from: `1987-01-0${at + 1}`, to: `1987-01-0${at + 1}` }, citation: "yearbook",
 * }));
 * formatQuantity(peakRate(days), { language: "en", form: "sentence" });
 * // → "Highest of 3 rates, daily mortality in a synthetic prison: 2.37 deaths per 100 persons per day, 2 January 1987."
 */
export function peakRate(rates: readonly Rate[], options: PeakRateOptions = {}): Rate {
  const { level = 0.95, id = "peak", chosenFrom = rates.length } = options;
  const [first, ...others] = rates;
  if (first === undefined) throw new SijillError(messages.noRates());
  if (!Number.isInteger(chosenFrom) || chosenFrom < rates.length)
    throw new SijillError(messages.chosenFromTooFew(chosenFrom, rates.length));
  for (const { id: other, per, unit } of others)
    if (per !== first.per || unit !== first.unit)
      throw new SijillError(messages.unitsDiffer(first.id, other));
  const peak = others.reduce((highest, rate) => (rate.value > highest.value ? rate : highest), first);
  const { interval, ...rest } = peak;
  return {
    ...rest,
    id,
    label: fillTemplate(selectCustody(options.language).rates.highest, {
      number: String(chosenFrom),
      rate: peak.label,
    }),
    ...intervalOf(peak, level, chosenFrom),
    method: {
      ...peak.method,
      settings: {
        ...peak.method.settings,
        "level of each interval": 1 - (1 - level) / chosenFrom,
        selection: `the highest of ${chosenFrom} rates, chosen after looking at all of them`,
      },
    },
  };
}

function intervalOf(rate: Rate, level: number, n: number): Pick<Rate, "interval"> | object {
  const { deaths, exposure, per, unit } = rate;
  if (deaths === null || exposure === null) return {};
  const limits = poissonInterval(deaths.value, { level: 1 - (1 - level) / n });
  const perDeath = (per / exposure.value) * unitsIn(exposure.unit, unit);
  return {
    interval: {
      lower: limits.lower * perDeath,
      upper: limits.upper * perDeath,
      level,
      method: n === 1 ? "exact Poisson" : "simultaneous exact Poisson",
    },
  };
}
