import { convertRate, formatInteger, type Rate, type Table } from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { joinInputs, leastClaim } from "./provenance.ts";
import { reliabilityOfRate } from "./reliabilityOfRate.ts";

/**
 * Rates as a table, one row a rate: window, deaths, person-time, rate, limits of its interval, and what the rule of the
 * ONS says of it. The heading of the rate carries its unit of time and its number of persons.
 *
 * @param rates converted, where they differ, to the unit of time and the number of persons of the first
 * @example
 * import { publishedRate, rateTable } from "sijill";
 * const rate = publishedRate({
 *   id: "r", label: "r", value: 0.6, per: 100, unit: "person-day", period: { from: "1987", to: "1987" }, citation: "x",
 * });
 * console.log(rateTable("rates", "Rates of a synthetic prison", [rate]).columns[4]?.label);
 * // → Deaths per 100 persons per day
 */
export function rateTable(id: string, title: string, rates: readonly Rate[]): Table {
  const { per = 100, unit = "person-day" } = rates[0] ?? {};
  const converted = rates.map((rate) =>
    rate.unit === unit && rate.per === per ? rate : convertRate(rate, unit, { per }),
  );
  const time = unit.replace("person-", "");
  const measure = (name: string, label: string, missing: string) =>
    ({ name, label, type: "number", role: "measure", missing, decimals: 3 }) as const;
  return {
    id,
    title,
    columns: [
      { name: "from", label: "From", type: "date", role: "dimension", missing: "not stated" },
      { name: "to", label: "To", type: "date", role: "dimension", missing: "not stated" },
      { name: "deaths", label: "Deaths", type: "integer", role: "measure", missing: "not published" },
      { ...measure("personTime", "Person-time", "not published"), decimals: 1 },
      measure("rate", `Deaths per ${formatInteger(per, "en")} persons per ${time}`, "not known"),
      measure("lower", "Lower limit", "no interval"),
      measure("upper", "Upper limit", "no interval"),
      { name: "reliability", label: "By the rule of the ONS", type: "text", role: "dimension" },
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
      "A rate of fewer than 3 deaths would not be shown by the Office for National Statistics, one of fewer than 20 " +
        "would be marked as unreliable.",
      ...(leastClaim(rates.map(({ nature }) => nature)) === "synthetic"
        ? ["Synthetic data: no row says anything about any facility."]
        : []),
    ]),
  };
}

function intervalNames(rates: readonly Rate[]): string {
  const names = new Set(
    rates.flatMap(({ interval }) => (interval === undefined ? [] : [`${interval.level} ${interval.method}`])),
  );
  return names.size === 0 ? "none" : [...names].join("; ");
}
