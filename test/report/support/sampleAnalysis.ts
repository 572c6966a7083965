import type { Chart } from "../../../src/charts/index.ts";
import type { Proportion, Quantity, Table } from "../../../src/quantities/index.ts";
import type { ReportAnalysis, Source } from "../../../src/report/index.ts";

/** Synthetic things of every kind, for tests that need no folder. */
export const input = {
  dataset: "example",
  file: "series.csv",
  sha256: "0".repeat(64),
  rows: 8,
  selection: "all rows",
};

const common = {
  period: { from: "2015", to: "2017" },
  method: { name: "count of rows" },
  inputs: [input],
  nature: "documented",
} as const;

export const total: Quantity = {
  ...common,
  kind: "count",
  id: "total",
  label: "synthetic records",
  value: 1204,
  unit: "record",
};

export const share: Proportion = {
  ...common,
  kind: "proportion",
  id: "later.share",
  label: "share of the synthetic records after 2014",
  value: 0.7,
  numerator: null,
  denominator: null,
  base: "synthetic records",
  citation: "source-a",
};

export const table: Table = {
  id: "by-year",
  title: "Synthetic records by year",
  columns: [
    { name: "year", label: "Year", type: "integer", role: "dimension" },
    { name: "count", label: "Records", type: "integer", role: "measure", missing: "not covered" },
    { name: "mean", label: "Mean", type: "number", role: "measure", decimals: 1 },
  ],
  rows: [
    { year: 2013, count: 1204, mean: 2.25 },
    { year: 2014, count: null, mean: null },
  ],
  unit: "record",
  nature: "documented",
  method: { name: "count of rows" },
  inputs: [input],
  notes: ["Synthetic."],
};

export const chart: Chart = {
  id: "yearly",
  title: "Synthetic records by year",
  subtitle: "documented",
  spec: { data: { values: [] }, mark: "bar" },
  alt: "Bars by year.",
  table,
  evidentiaryRole: "summary-of-records",
};

export const source: Source = {
  key: "source-a",
  title: "A source",
  publisher: "Nobody",
  date: "2020",
  url: "https://example.org/a",
  urlExact: true,
  verification: "invented for a test",
};

export const analysis: ReportAnalysis = {
  quantities: [total, share],
  tables: [table],
  figures: [chart],
  sources: [source, { ...source, key: "source-b", url: null, date: null }],
};

export const frontMatter = `---
title: A synthetic example
date: "2026-01-05"
authors: [{ name: Test Author }]
language: en
version: "1.0"
status: draft
---
`;
