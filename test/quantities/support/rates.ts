import type { Count, Exposure, Rate } from "../../../src/quantities/index.ts";

/** Synthetic deaths, person-time and rates, for tests that need no folder. */
const about = {
  period: { from: "1987-01-01", to: "1987-01-20" },
  inputs: [],
  nature: "synthetic",
} as const;

export const deaths: Count<"person"> = {
  ...about,
  kind: "count",
  id: "deaths",
  label: "deaths in the synthetic prison",
  value: 12,
  unit: "person",
  method: { name: "count of rows" },
};

export const exposure: Exposure = {
  ...about,
  kind: "exposure",
  id: "held",
  label: "person-time in the synthetic prison",
  value: 2000,
  unit: "person-day",
  rule: "mid-day-mean",
  missing: "exclude",
  coverage: { documented: 20, all: 20 },
  source: "synthetic roll calls",
  method: { name: "sum over facility-days" },
};

export const rate: Rate = {
  ...about,
  kind: "rate",
  id: "rate",
  label: "crude mortality rate in the synthetic prison",
  value: 0.6,
  per: 100,
  unit: "person-day",
  measuredIn: "person-day",
  deaths,
  exposure,
  // R 4.2.2 poisson.test(12)$conf.int / 2000 * 100
  interval: { lower: 0.31002873, upper: 1.04807861, level: 0.95, method: "exact Poisson" },
  method: { name: "deaths over person-time" },
};

/** A rate of which only the figure was published. */
export function published(value: number, per: Rate["per"] = 100, unit: Rate["unit"] = "person-day"): Rate {
  return {
    kind: "rate",
    id: "published",
    label: "published rate",
    value,
    per,
    unit,
    measuredIn: unit,
    deaths: null,
    exposure: null,
    period: null,
    method: { name: "as published" },
    inputs: [],
    nature: "published",
    citation: "synthetic-source",
  };
}
