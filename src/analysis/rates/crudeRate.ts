import type { Refusal } from "../../errors/index.ts";
import {
  type Bounds,
  type Count,
  convertRate,
  type Exposure,
  type InputRef,
  type Interval,
  type Nature,
  type PersonTimeUnit,
  type Rate,
  type RateBase,
} from "../../quantities/index.ts";
import { type PoissonMethod, poissonInterval } from "../../statistics/index.ts";
import { windowOf } from "../periods/windowOf.ts";
import { daysBehind, type RateObstacle, rateObstacles, refuse } from "./refusals.ts";

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
}

/** Names of the intervals as they are printed. */
const INTERVALS: Readonly<Record<PoissonMethod, string>> = {
  exact: "exact Poisson",
  "mid-p": "mid-p Poisson",
  byar: "Byar",
};

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
  const question = `How many of the persons held died in a stated time: ${deaths.label}?`;
  const refusal = refuse(question, [...obstaclesOf(deaths, exposure)]);
  if (refusal !== null) return refusal;
  // Without person-time there was an obstacle.
  return rateOf(deaths, exposure as Exposure, options);
}

function* obstaclesOf(deaths: Count, exposure: Exposure | null): Generator<RateObstacle> {
  if (deaths.unit === "image") yield rateObstacles.imagesCounted(deaths);
  if (deaths.nature === "estimated" || deaths.interval !== undefined)
    yield rateObstacles.deathsEstimated(deaths);
  if (exposure === null) {
    yield rateObstacles.noExposure(deaths);
    return;
  }
  const isSourced =
    exposure.source.trim() !== "" && (exposure.inputs.length > 0 || exposure.citation !== undefined);
  if (!isSourced) yield rateObstacles.withoutSource(exposure);
  if ((deaths.nature === "synthetic") !== (exposure.nature === "synthetic"))
    yield rateObstacles.syntheticMixed(deaths, exposure);
  if (!(exposure.value > 0)) yield rateObstacles.nobodyHeld(exposure);
  const [died, held] = [windowOf(deaths.period), windowOf(exposure.period)];
  if (died === null || held === null || died.from !== held.from || died.to !== held.to)
    yield rateObstacles.windowsDiffer(deaths, exposure);
  else if (!areSameDays(deaths, exposure)) yield rateObstacles.daysDiffer(deaths, exposure);
}

/** Whether deaths and person-time rest on the same facility-days of the window; a count that does not say has all. */
function areSameDays({ coverage }: Count, exposure: Exposure): boolean {
  const held = daysBehind(exposure);
  const leavesOut = (days: { documented: number; all: number } | undefined) =>
    days !== undefined && days.documented < days.all;
  if (!leavesOut(coverage) && !leavesOut(held)) return true;
  return coverage?.documented === held?.documented && coverage?.all === held?.all;
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
    method: INTERVALS[chosen],
  };
  const rate: Rate = {
    id,
    kind: "rate",
    label: options.label ?? `crude mortality rate, ${deaths.label}`,
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
    nature: rateNature(deaths.nature, exposure.nature),
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

function joinInputs(first: readonly InputRef[], second: readonly InputRef[]): readonly InputRef[] {
  const inputs = new Map([...first, ...second].map((input) => [JSON.stringify(input), input]));
  return [...inputs.values()];
}

/** The nature that claims least: anything synthetic makes the rate synthetic, anything estimated an estimate. */
function rateNature(...natures: readonly Nature[]): Nature {
  const claims: readonly Nature[] = ["synthetic", "estimated", "published", "documented"];
  return claims.find((nature) => natures.includes(nature)) ?? "documented";
}

/** A rate can name one citation; the person-time's comes first, because the deaths are usually ours. */
function citationOf(deaths: Count, exposure: Exposure): { readonly citation?: string } {
  const citation = exposure.citation ?? deaths.citation;
  return citation === undefined ? {} : { citation };
}
