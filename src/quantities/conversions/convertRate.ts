import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import {
  type Bounds,
  type Interval,
  PERSON_TIME_UNITS,
  type PersonTimeUnit,
  RATE_BASES,
  type Rate,
  type RateBase,
} from "../Quantity.ts";
import { unitsIn } from "./personTime.ts";

export interface ConvertRateOptions {
  /** Persons the rate is stated for; those of the rate given unless stated. */
  readonly per?: RateBase;
  /** Name of the converted rate; made from the name of the rate given unless stated. */
  readonly id?: string;
}

/**
 * The same rate in another unit of time, and for another number of persons if asked: the only way from one to the
 * other. Interval and bounds are converted with it; deaths and person-time stay as they were measured.
 *
 * A person-year is 365 days, a person-month 30.4375 days (365.25 / 12), and twelve person-months are a person-year.
 * These conventions differ by 0.07% when chained, so every conversion starts from the unit that the person-time was
 * measured in (`measuredIn`): converting twice is the same as converting once. The factor stands in the settings.
 *
 * @param rate the rate
 * @param unit unit of person-time wanted
 * @throws SIJILL_NOT_A_RATE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { convertRate, formatQuantity, type Rate } from "sijill";
 * const published: Rate = {
 *   kind: "rate", id: "example", label: "rate of a synthetic example", value: 0.6, per: 100, unit: "person-day",
 *   measuredIn: "person-day", deaths: null, exposure: null, period: null, method: { name: "as published" },
 *   inputs: [], nature: "published", citation: "example",
 * };
 * formatQuantity(convertRate(published, "person-year", { per: 1_000 }), { language: "en" });
 * // → "2,190 deaths per 1,000 persons per year"
 */
export function convertRate(rate: Rate, unit: PersonTimeUnit, options: ConvertRateOptions = {}): Rate {
  const { per = rate.per, id = `${rate.id}.per-${per}-${unit}s` } = options;
  requireRate(rate);
  if (!PERSON_TIME_UNITS.includes(unit))
    throw new SijillError(messages.personTimeUnknown(unit, PERSON_TIME_UNITS));
  if (!RATE_BASES.includes(per)) throw new SijillError(messages.perUnknown(per, RATE_BASES));
  const back = unitsIn(rate.unit, rate.measuredIn);
  const forward = unitsIn(rate.measuredIn, unit);
  const { deaths, exposure } = rate;
  const scale = (value: number): number => value * (per / rate.per) * back * forward;
  return {
    ...rate,
    id,
    value:
      deaths === null || exposure === null
        ? scale(rate.value)
        : (deaths.value * per * forward) / exposure.value,
    per,
    unit,
    ...(rate.interval === undefined ? {} : { interval: scaleInterval(rate.interval, scale) }),
    ...(rate.bounds === undefined ? {} : { bounds: scaleBounds(rate.bounds, scale) }),
    method: {
      ...rate.method,
      settings: {
        ...rate.method.settings,
        "converted from": rate.measuredIn,
        [`${rate.measuredIn}s in one ${unit}`]: forward,
      },
    },
  };
}

/** Callers without a compiler, such as a notebook in JavaScript, get words instead of a number that is none. */
function requireRate({ id, kind }: Rate): void {
  if (kind !== "rate") throw new SijillError(messages.notARate(id, kind));
}

function scaleInterval(interval: Interval, scale: (value: number) => number): Interval {
  return { ...interval, lower: scale(interval.lower), upper: scale(interval.upper) };
}

function scaleBounds(bounds: Bounds, scale: (value: number) => number): Bounds {
  const { lower, upper } = bounds;
  return {
    ...bounds,
    lower: lower === null ? null : scale(lower),
    upper: upper === null ? null : scale(upper),
  };
}
