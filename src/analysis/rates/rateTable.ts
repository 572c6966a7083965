import {
  convertRate,
  fillTemplate,
  formatInteger,
  type Language,
  type Rate,
  type Table,
} from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { selectCustody } from "../wording/index.ts";
import { joinInputs, leastClaim } from "./provenance.ts";
import { reliabilityOfRate } from "./reliabilityOfRate.ts";

/**
 * Rates as a table, one row a rate: window, deaths, person-time, rate, limits of its interval, and what the rule of the
 * ONS says of it. The heading of the rate carries its unit of time and its number of persons.
 *
 * @param language of headings and notes; English unless given
 * @param rates converted, where they differ, to the unit of time and the number of persons of the first
 * @example
 * import { publishedRate, rateTable } from "sijill";
 * const rate = publishedRate({
 *   id: "r", label: "r", value: 0.6, per: 100, unit: "person-day", period: { from: "1987", to: "1987" }, citation: "x",
 * });
 * console.log(rateTable("rates", "Rates of a synthetic prison", [rate]).columns[4]?.label);
 * // → Deaths per 100 persons per day
 */
export function rateTable(
  id: string,
  title: string,
  rates: readonly Rate[],
  language: Language = "en",
): Table {
  const words = selectCustody(language).rates;
  const { per = 100, unit = "person-day" } = rates[0] ?? {};
  const converted = rates.map((rate) =>
    rate.unit === unit && rate.per === per ? rate : convertRate(rate, unit, { per }),
  );
  const measure = (name: string, label: string, missing: string) =>
    ({ name, label, type: "number", role: "measure", missing, decimals: 3 }) as const;
  return {
    id,
    title,
    columns: [
      { name: "from", label: words.from, type: "date", role: "dimension", missing: words.notStated },
      { name: "to", label: words.to, type: "date", role: "dimension", missing: words.notStated },
      { name: "deaths", label: words.deaths, type: "integer", role: "measure", missing: words.notPublished },
      { ...measure("personTime", words.personTime, words.notPublished), decimals: 1 },
      measure(
        "rate",
        fillTemplate(words.per[unit], { persons: formatInteger(per, language) }),
        words.notKnown,
      ),
      measure("lower", words.lower, words.noInterval),
      measure("upper", words.upper, words.noInterval),
      { name: "reliability", label: words.reliability, type: "text", role: "dimension" },
    ],
    rows: converted.map((rate) => ({
      from: rate.period?.from ?? null,
      to: rate.period?.to ?? null,
      deaths: rate.deaths?.value ?? null,
      personTime: rate.exposure?.value ?? null,
      rate: rate.value,
      lower: rate.interval?.lower ?? null,
      upper: rate.interval?.upper ?? null,
      reliability: reliabilityOfRate(rate),
    })),
    unit: rates[0]?.deaths?.unit ?? null,
    nature: leastClaim(rates.map(({ nature }) => nature)),
    method: {
      name: "deaths over person-time",
      settings: { rates: rates.length, intervals: intervalNames(rates) },
    },
    inputs: joinInputs(...rates.map(({ inputs }) => inputs)),
    ...computed([
      words.rule,
      ...(leastClaim(rates.map(({ nature }) => nature)) === "synthetic" ? [words.synthetic] : []),
    ]),
  };
}

function intervalNames(rates: readonly Rate[]): string {
  const names = new Set(
    rates.flatMap(({ interval }) => (interval === undefined ? [] : [`${interval.level} ${interval.method}`])),
  );
  return names.size === 0 ? "none" : [...names].join("; ");
}
