import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** The library as reports of these tests import it: the report system alone, so that nothing else can break them. */
export const libraryEntry = new URL("../../../src/report/index.ts", import.meta.url);

/** A synthetic series: the numbers 10, 11, 12, … by year, no deaths of anyone. */
export const data = [
  "year,site,count",
  ...Array.from({ length: 8 }, (_, index) => `${2011 + index},synthetic site A,${10 + index}`),
  "",
].join("\n");

export const analysis = `
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { defineAnalysis } from "sijill";
import { sum } from "./sum.ts";

export default defineAnalysis(({ resolve }) => {
  const path = resolve("data/series.csv");
  const text = readFileSync(path, "utf8");
  const rows = text.trim().split("\\n").slice(1).map((line) => {
    const [year, site, count] = line.split(",");
    return { year: Number(year), site, count: Number(count) };
  });
  const input = { dataset: "example", file: "series.csv", rows: rows.length, selection: "all rows",
    sha256: createHash("sha256").update(text).digest("hex") };
  const common = { period: { from: "2011", to: "2018" }, method: { name: "sum of the column count" },
    inputs: [input], nature: "synthetic" as const };
  const total = sum(rows.map((row) => row.count));
  const later = sum(rows.filter((row) => row.year > 2014).map((row) => row.count));
  const table = {
    id: "by-year", title: "Synthetic records by year",
    columns: [
      { name: "year", label: "Year", type: "integer" as const, role: "dimension" as const },
      { name: "site", label: "Site", type: "text" as const, role: "dimension" as const },
      { name: "count", label: "Records", type: "integer" as const, role: "measure" as const, missing: "not covered" },
    ],
    rows: [...rows, { year: 2019, site: "synthetic site A", count: null }],
    unit: "record" as const, nature: "synthetic" as const, method: common.method, inputs: [input],
    notes: ["Made up to test the report system."],
  };
  return {
    quantities: [
      { ...common, kind: "count", id: "total", label: "synthetic records in all years", value: total, unit: "record" },
      { ...common, kind: "proportion", id: "later.share", label: "share of the synthetic records after 2014",
        value: later / total, numerator: later, denominator: total, base: "synthetic records",
        interval: { lower: 0.4, upper: 0.7, level: 0.95, method: "Wilson" }, citation: "example-2020" },
      { ...common, kind: "date", id: "last", label: "last synthetic year", value: "2018" },
    ],
    tables: [table],
    figures: [{
      id: "by-year-chart", title: "Synthetic records by year", subtitle: "synthetic",
      spec: { data: { values: rows }, mark: "bar", encoding: {
        x: { field: "year", type: "ordinal" }, y: { field: "count", type: "quantitative" } } },
      alt: "Bars by year, from " + rows[0].count + " to " + rows.at(-1).count + ". Synthetic.", table, evidentiaryRole: "illustrative",
    }],
    sources: [
      { key: "example-2020", title: "An example", publisher: "Nobody", date: "2020-05", url: "https://example.org/a?b=1&c=2",
        urlExact: true, verification: "invented for a test" },
      { key: "other", title: "Another", publisher: "Nobody", date: null, url: "https://example.org/old", urlExact: false,
        verification: "invented for a test" },
    ],
    notes: ["Everything here is synthetic."],
    inputs: [{ dataset: "example", file: "series.csv", path, rowLevel: "aggregate" as const }],
  };
});
`;

export const sum =
  "export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);\n";

export const frontMatter = `---
title: A synthetic example
subtitle: Made to test the report system
date: "2026-01-05"
authors:
  - name: Test Author
    affiliation: Nobody
language: en
version: "1.0"
status: draft
licence: CC0
---
`;

export const body = `
## What was counted

There are :q[total]{form=unit}, of which :q[later.share]{form=interval} came later :cite[example-2020]{locator="p. 12"};
the last is of :q[last]. The day :literal[20 January 2014]{reason="date fixed by the question"} divides them.
See :ref[by-year-chart] and :ref[by-year].

::figure{#by-year-chart}

### In numbers

:::table{#by-year}
All :q[total]{form=unit}, *by year*.
:::

It is ***nothing*** but an *example*, in Arabic *مثال* and **مثال**, :cite[other].
`;

export interface ReportFiles {
  readonly text?: string;
  readonly analysis?: string;
  readonly data?: string;
}

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Writes a report folder under a temporary project; removed after the tests of the file. */
export async function writeReport(files: ReportFiles = {}): Promise<string> {
  const project = await realpath(await mkdtemp(join(tmpdir(), "sijill-report-")));
  folders.push(project);
  const folder = join(project, "reports", "example");
  await mkdir(join(folder, "data"), { recursive: true });
  await writeFile(join(project, "package.json"), '{ "private": true }\n');
  await writeFile(join(folder, "report.en.md"), files.text ?? frontMatter + body);
  await writeFile(join(folder, "analysis.ts"), files.analysis ?? analysis);
  await writeFile(join(folder, "sum.ts"), sum);
  await writeFile(join(folder, "data", "series.csv"), files.data ?? data);
  return folder;
}
