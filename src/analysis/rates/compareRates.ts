import type { Refusal } from "../../errors/index.ts";
import {
  type Bounds,
  convertRate,
  fillTemplate,
  formatQuantity,
  type Interval,
  type Language,
  type Rate,
  type Ratio,
  unitsIn,
} from "../../quantities/index.ts";
import { rateRatio } from "../../statistics/index.ts";
import { selectCustody, selectRefusals } from "../wording/index.ts";
import { joinInputs, leastClaim } from "./provenance.ts";
import { comparisonObstacles, type RateObstacle, refuse } from "./refusals.ts";

export interface CompareRatesOptions {
  /** Of the ratio of two counted rates; default `conditional-exact`. */
  readonly interval?: "conditional-exact" | "mid-p";
  /** Default 0.95. */
  readonly level?: number;
  readonly id?: string;
  readonly label?: string;
  /** Language of the label, of the two rates in words and of a refusal; English unless given. */
  readonly language?: Language;
}

const INTERVALS = { "conditional-exact": "conditional exact", "mid-p": "conditional mid-p" } as const;

/**
 * How many times as high one rate is as another, whatever the units of time they are stated in.
 *
 * Two rates with their deaths and person-time: conditional exact interval (or mid-p). Where of the second only the
 * figure was published, it is taken as known, and the interval is the Poisson interval of the first divided by it; the
 * bounds of the second become bounds of the ratio. Where the first was published alone there is no interval. Refused
 * are deaths counted in different units, synthetic beside real rates, and a second rate without deaths.
 *
 * @param first the rate that is said to be so many times as high
 * @param second the rate it is measured by: another group, or a comparator from `publishedRate`
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 * @example
 * import { compareRates, formatQuantity, isRefusal, publishedRate } from "sijill";
 * const period = { from: "1987", to: "1987" };
 * const prison = publishedRate({ id: "a", label: "a", value: 0.6, per: 100, unit: "person-day", period, citation: "x" });
 * const camp = publishedRate({ id: "b", label: "b", value: 438, per: 1_000, unit: "person-year", period, citation: "y" });
 * const ratio = compareRates(prison, camp);
 * console.log(isRefusal(ratio) || formatQuantity(ratio, { language: "en" })); // → 5.0 times as high
 */
export function compareRates(first: Rate, second: Rate, options: CompareRatesOptions = {}): Ratio | Refusal {
  const { language = "en" } = options;
  const question = fillTemplate(selectRefusals(language).questions.ratio, {
    first: first.label,
    second: second.label,
  });
  const refusal = refuse(question, [...obstaclesOf(first, second, language)]);
  if (refusal !== null) return refusal;
  // In the unit the first was measured in, so that the value and the interval use one convention of months and years.
  const measured = convertRate(first, first.measuredIn);
  const common = convertRate(second, first.measuredIn, { per: first.per });
  const interval = intervalOf(measured, second, common.value, options);
  const bounds = boundsOf(measured, common);
  const written = (rate: Rate) => `${rate.label} (${formatQuantity(rate, { language })})`;
  return {
    id: options.id ?? `${first.id}.over.${second.id}`,
    kind: "ratio",
    label: options.label ?? labelOf(first, second, language),
    value: measured.value / common.value,
    numerator: written(first),
    denominator: written(second),
    period: first.period,
    ...(interval === null ? {} : { interval }),
    ...(bounds === null ? {} : { bounds }),
    method: {
      name: "ratio of two rates",
      settings: {
        first: first.id,
        second: second.id,
        "first value": measured.value,
        "second value": common.value,
      },
      reference: "Przyborowski & Wilenski 1940, Biometrika 31, 313–323",
    },
    inputs: joinInputs(first.inputs, second.inputs),
    nature: leastClaim([first.nature, second.nature]),
    lineage: { kind: "derived", from: [first.id, second.id] },
    ...(second.citation === undefined ? {} : { citation: second.citation }),
  };
}

function* obstaclesOf(first: Rate, second: Rate, language: Language): Generator<RateObstacle> {
  const obstacles = comparisonObstacles(language);
  if ((first.nature === "synthetic") !== (second.nature === "synthetic"))
    yield obstacles.syntheticMixed(first, second);
  if (first.deaths !== null && second.deaths !== null && first.deaths.unit !== second.deaths.unit)
    yield obstacles.unitsDiffer(first.deaths, second.deaths);
  if (second.value === 0) yield obstacles.nothingToDivideBy(second);
}

function intervalOf(
  first: Rate,
  second: Rate,
  comparator: number,
  { interval: method = "conditional-exact", level }: CompareRatesOptions,
): Interval | null {
  if (
    first.deaths !== null &&
    first.exposure !== null &&
    second.deaths !== null &&
    second.exposure !== null
  ) {
    const inUnitOfFirst = second.exposure.value / unitsIn(second.exposure.unit, first.exposure.unit);
    const ratio = rateRatio(
      { events: first.deaths.value, exposure: first.exposure.value },
      { events: second.deaths.value, exposure: inUnitOfFirst },
      { method, ...(level === undefined ? {} : { level }) },
    );
    return { lower: ratio.lower, upper: ratio.upper, level: ratio.level, method: INTERVALS[method] };
  }
  if (first.interval === undefined) return null;
  const { lower, upper } = first.interval;
  return { ...first.interval, lower: lower / comparator, upper: upper / comparator };
}

/** A rate published without its deaths has no uncertainty of its own here, and the label says so. */
function labelOf(first: Rate, second: Rate, language: Language): string {
  const { over, takenAsKnown } = selectCustody(language).rates;
  const known = first.deaths !== null && second.deaths === null ? takenAsKnown : "";
  return `${fillTemplate(over, { first: first.label, second: second.label })}${known}`;
}

/** The least and the most the limits of both rates allow; null when neither has any. */
function boundsOf(first: Rate, common: Rate): Bounds | null {
  if (first.bounds === undefined && common.bounds === undefined) return null;
  const over = (numerator: number | null | undefined, denominator: number | null | undefined) =>
    numerator === null || numerator === undefined || !denominator ? null : numerator / denominator;
  const limits = ({ value, bounds }: Rate) => bounds ?? { lower: value, upper: value };
  const reasons = [first.bounds?.reason, common.bounds?.reason].filter((reason) => reason !== undefined);
  return {
    lower: over(limits(first).lower, limits(common).upper),
    upper: over(limits(first).upper, limits(common).lower),
    reason: [...new Set(reasons)].join("; "),
  };
}
