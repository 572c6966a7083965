import type { Refusal } from "../../errors/index.ts";
import {
  type Bounds,
  type Count,
  convertRate,
  type Exposure,
  fillTemplate,
  type Interval,
  type Language,
  type PersonTimeUnit,
  type Rate,
  type RateBase,
} from "../../quantities/index.ts";
import { type PoissonMethod, poissonInterval } from "../../statistics/index.ts";
import { selectCustody, selectRefusals } from "../wording/index.ts";
import { obstaclesOf } from "./obstaclesOf.ts";
import { INTERVAL_NAMES } from "./poissonNames.ts";
import { joinInputs, leastClaim } from "./provenance.ts";
import { refuse } from "./refusals.ts";

export interface CrudeRateOptions {
  /** Poisson interval of the deaths; default `exact`, which never covers less than its level. */
  readonly interval?: PoissonMethod;
  /** Default 0.95. */
  readonly level?: number;
  /** Persons the rate is stated for; default 100 for a day, 1,000 for a month or a year. */
  readonly per?: RateBase;
  /** Unit of time the rate is stated in; default that of the person-time. */
  readonly unit?: PersonTimeUnit;
  /** Default `<id of the deaths>.rate`. */
  readonly id?: string;
  /** Default "crude mortality rate" with the label of the deaths. */
  readonly label?: string;
  /** Language of that default, and of a refusal; English unless given. */
  readonly language?: Language;
}

/**
 * Crude mortality rate: deaths over person-time, with the Poisson interval of the deaths over the same person-time.
 *
 * Both must be of one window, and the person-time must name its source; where days without a number were left out of
 * the person-time, the deaths must be those of the same days. Otherwise, and without person-time, the answer is a
 * refusal that says what record would supply it. Bounds of the deaths become bounds of the rate. The interval speaks of
 * chance only: it takes the person-time as known and deaths as independent, so deaths that come in waves make it too
 * narrow.
 *
 * @param deaths a documented count of deaths with its window; photographs and estimates are refused
 * @param exposure person-time held, from `exposure` (daily states) or `publishedExposure`; null when there is none
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { type Count, crudeRate, formatQuantity, isRefusal, publishedExposure } from "sijill";
 * const deaths: Count = {
 *   kind: "count", id: "deaths", label: "deaths in the synthetic prison", value: 12, unit: "person",
 *   period: { from: "1987-01-01", to: "1987-01-20" }, method: { name: "count of rows" }, inputs: [], nature: "synthetic",
 * };
 * const held = publishedExposure({
 *   id: "held", label: "persons held in the synthetic prison", averagePopulation: 100,
 *   period: { from: "1987-01-01", to: "1987-01-20" }, source: "synthetic yearbook", citation: "yearbook",
 *   nature: "synthetic",
 * });
 * const rate = crudeRate(deaths, held);
 * console.log(isRefusal(rate) || formatQuantity(rate, { language: "en", form: "interval" }));
 * // → 0.600 deaths per 100 persons per day (95% exact Poisson interval 0.310 to 1.048)
 * const without = crudeRate(deaths, null);
 * console.log(isRefusal(without) && without.code); // → SIJILL_NO_EXPOSURE
 */
export function crudeRate(
  deaths: Count,
  exposure: Exposure | null,
  options: CrudeRateOptions = {},
): Rate | Refusal {
  const question = fillTemplate(selectRefusals(options.language).questions.rate, { deaths: deaths.label });
  const refusal = refuse(question, [...obstaclesOf(deaths, exposure, options.language)]);
  if (refusal !== null) return refusal;
  // Without person-time there was an obstacle.
  return rateOf(deaths, exposure as Exposure, options);
}

function rateOf(deaths: Count, exposure: Exposure, options: CrudeRateOptions): Rate {
  const { interval: chosen = "exact", level, unit = exposure.unit } = options;
  const per = options.per ?? (unit === "person-day" ? 100 : 1_000);
  const id = options.id ?? `${deaths.id}.rate`;
  const limits = poissonInterval(deaths.value, {
    method: chosen,
    ...(level === undefined ? {} : { level }),
  });
  const over = (events: number): number => (events * per) / exposure.value;
  const interval: Interval = {
    lower: over(limits.lower),
    upper: over(limits.upper),
    level: limits.level,
    method: INTERVAL_NAMES[chosen],
  };
  const rate: Rate = {
    id,
    kind: "rate",
    label:
      options.label ?? fillTemplate(selectCustody(options.language).rates.crude, { deaths: deaths.label }),
    value: over(deaths.value),
    per,
    unit: exposure.unit,
    measuredIn: exposure.unit,
    deaths,
    exposure,
    period: deaths.period,
    interval,
    ...(deaths.bounds === undefined ? {} : { bounds: boundsOver(deaths.bounds, over) }),
    method: {
      name: "deaths over person-time",
      settings: {
        deaths: deaths.value,
        "person-time": exposure.value,
        unit: exposure.unit,
        rule: exposure.rule,
      },
      reference: "Garwood 1936, Biometrika 28, 437–442 (exact interval)",
    },
    inputs: joinInputs(deaths.inputs, exposure.inputs),
    nature: leastClaim([deaths.nature, exposure.nature]),
    lineage: { kind: "derived", from: [deaths.id, exposure.id] },
    ...citationOf(deaths, exposure),
  };
  return unit === exposure.unit ? rate : convertRate(rate, unit, { id });
}

function boundsOver({ lower, upper, reason }: Bounds, over: (events: number) => number): Bounds {
  return {
    lower: lower === null ? null : over(lower),
    upper: upper === null ? null : over(upper),
    reason,
  };
}

/** A rate can name one citation; the person-time's comes first, because the deaths are usually ours. */
function citationOf(deaths: Count, exposure: Exposure): { readonly citation?: string } {
  const citation = exposure.citation ?? deaths.citation;
  return citation === undefined ? {} : { citation };
}
