import { type Refusal, SijillError } from "../../errors/index.ts";
import {
  type Bounds,
  type Count,
  convertRate,
  type Exposure,
  fillTemplate,
  type Language,
  type Rate,
  type Ratio,
} from "../../quantities/index.ts";
import { type PoissonMethod, poissonInterval } from "../../statistics/index.ts";
import { selectCustody, selectRefusals } from "../wording/index.ts";
import { messages } from "./messages.ts";
import { obstaclesOf } from "./obstaclesOf.ts";
import { INTERVAL_NAMES } from "./poissonNames.ts";
import { joinInputs, leastClaim } from "./provenance.ts";
import { comparisonObstacles, type RateObstacle, rateObstacles, refuse } from "./refusals.ts";

/** One group of those held, such as an age band, and the mortality of the like outside. */
export interface Stratum {
  readonly name: string;
  /** Person-time of the group. */
  readonly exposure: Exposure;
  /** Rate of the reference population in the same group. */
  readonly reference: Rate;
}

export interface StandardisedMortalityRatioOptions {
  /** Poisson interval of the observed deaths; default `exact`. */
  readonly interval?: PoissonMethod;
  /** Default 0.95. */
  readonly level?: number;
  /** Default `<id of the deaths>.smr`. */
  readonly id?: string;
  readonly label?: string;
  /** Language of the label and of a refusal; English unless given. */
  readonly language?: Language;
}

/**
 * Standardised mortality ratio (indirect standardisation): observed deaths over those expected if each group had died at
 * the rate of its reference population. Prints as "times as high".
 *
 * Expected deaths are taken as known, so the interval is the Poisson interval of the observed deaths divided by them;
 * bounds of the reference rates become bounds of the ratio. Refused are what `crudeRate` refuses, stratum by stratum,
 * and reference rates under which nobody would have died.
 *
 * @param deaths observed in all strata together
 * @param strata groups that do not overlap and together are all who were held
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { isRefusal, publishedExposure, publishedRate, standardisedMortalityRatio, type Count } from "sijill";
 * const period = { from: "1987", to: "1987" };
 * const deaths: Count = {
 *   kind: "count", id: "deaths", label: "deaths in a prison", value: 12, unit: "person", period,
 *   method: { name: "count of rows" }, inputs: [], nature: "documented",
 * };
 * const group = (name: string, averagePopulation: number, value: number) => ({
 *   name,
 *   exposure: publishedExposure({ id: name, label: name, averagePopulation, period, source: "x", citation: "x" }),
 *   reference: publishedRate({ id: name, label: name, value, per: 1_000, unit: "person-year", period, citation: "y" }),
 * });
 * const ratio = standardisedMortalityRatio(deaths, [group("18 to 29", 400, 5), group("30 and over", 200, 10)]);
 * console.log(isRefusal(ratio) || ratio.value.toFixed(6)); // → 3.000000
 */
export function standardisedMortalityRatio(
  deaths: Count,
  strata: readonly Stratum[],
  options: StandardisedMortalityRatioOptions = {},
): Ratio | Refusal {
  if (strata.length === 0) throw new SijillError(messages.noStrata());
  const { interval: chosen = "exact", level, language = "en" } = options;
  const question = fillTemplate(selectRefusals(language).questions.standardised, { deaths: deaths.label });
  const expected = strata.reduce((sum, stratum) => sum + expectedOf(stratum, "value"), 0);
  const refusal = refuse(question, obstacles(deaths, strata, expected, language));
  if (refusal !== null) return refusal;
  const limits = poissonInterval(deaths.value, { method: chosen, ...(level === undefined ? {} : { level }) });
  const words = selectCustody(language).rates;
  const bounds = boundsOf(deaths, strata);
  const citation = strata.map(({ reference }) => reference.citation).find((key) => key !== undefined);
  return {
    id: options.id ?? `${deaths.id}.smr`,
    kind: "ratio",
    label: options.label ?? fillTemplate(words.standardised, { deaths: deaths.label }),
    value: deaths.value / expected,
    numerator: deaths.label,
    denominator: fillTemplate(words.expected, { number: String(strata.length) }),
    period: deaths.period,
    interval: {
      lower: limits.lower / expected,
      upper: limits.upper / expected,
      level: limits.level,
      method: INTERVAL_NAMES[chosen],
    },
    ...(bounds === null ? {} : { bounds }),
    method: {
      name: "standardised mortality ratio (indirect standardisation)",
      settings: { observed: deaths.value, expected, groups: strata.map(({ name }) => name).join("; ") },
      reference: "Breslow & Day 1987, Statistical Methods in Cancer Research II, chapter 2",
    },
    inputs: joinInputs(
      deaths.inputs,
      ...strata.flatMap(({ exposure, reference }) => [exposure.inputs, reference.inputs]),
    ),
    nature: leastClaim([
      deaths.nature,
      ...strata.flatMap(({ exposure, reference }) => [exposure.nature, reference.nature]),
    ]),
    ...(citation === undefined ? {} : { citation }),
  };
}

/** Obstacles of all strata; one that holds for several is named once. */
function obstacles(
  deaths: Count,
  strata: readonly Stratum[],
  expected: number,
  language: Language,
): readonly RateObstacle[] {
  const found = new Map<string, RateObstacle>();
  for (const { exposure, reference } of strata) {
    for (const obstacle of obstaclesOf(deaths, exposure, language)) found.set(obstacle.reason, obstacle);
    if ((reference.nature === "synthetic") !== (deaths.nature === "synthetic")) {
      const obstacle = comparisonObstacles(language).referenceSynthetic(reference);
      found.set(obstacle.reason, obstacle);
    }
  }
  if (found.size === 0 && !(expected > 0)) return [rateObstacles(language).nobodyExpected()];
  return [...found.values()];
}

/** Deaths expected in a stratum at the reference rate, or at a bound of it; a bound that is not there is the rate. */
function expectedOf({ exposure, reference }: Stratum, which: "value" | "lower" | "upper"): number {
  const rate = convertRate(reference, exposure.unit);
  const perPerson = (which === "value" ? rate.value : (rate.bounds?.[which] ?? rate.value)) / rate.per;
  return exposure.value * perPerson;
}

function boundsOf(deaths: Count, strata: readonly Stratum[]): Bounds | null {
  const reasons = new Set(
    [deaths, ...strata.map(({ reference }) => reference)].flatMap(({ bounds }) => bounds?.reason ?? []),
  );
  if (reasons.size === 0) return null;
  const total = (which: "lower" | "upper") =>
    strata.reduce((sum, stratum) => sum + expectedOf(stratum, which), 0);
  const isOpen = (end: "lower" | "upper") => strata.some(({ reference }) => reference.bounds?.[end] === null);
  const [fewest, most] = [
    deaths.bounds?.lower ?? deaths.value,
    deaths.bounds === undefined ? deaths.value : deaths.bounds.upper,
  ];
  return {
    lower: isOpen("upper") ? null : fewest / total("upper"),
    upper: most === null || isOpen("lower") || total("lower") === 0 ? null : most / total("lower"),
    reason: [...reasons].join("; "),
  };
}
