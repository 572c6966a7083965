import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildReport } from "../../../src/report/index.ts";

/** A name that would run, fetch or format something if it were anything but text. */
export const hostileName = `<img src=x onerror=alert(1)> "site" A url(https://example.org/x) onload=x`;

const analysis = `
import { defineAnalysis, facilityYearHeatMap, monthlySeriesChart, yearlyDeathsChart } from "sijill";

const name = ${JSON.stringify(hostileName)};
const common = { nature: "synthetic" as const, method: { name: "made up" }, inputs: [] };
/** Every column of the rows: numbers are measures unless they are years. */
const columnsOf = (rows: readonly Record<string, unknown>[]) => Object.keys(rows[0] ?? {}).map((name) =>
  ["certain", "possible", "lower", "upper", "count"].includes(name)
    ? { name, label: name, type: "integer" as const, role: "measure" as const }
    : { name, label: name, type: name === "year" ? ("integer" as const) : ("text" as const), role: "dimension" as const });

export default defineAnalysis(({ language }) => {
  const years = [2012, 2013, 2014].map((year, at) => ({ dataset: "made-up", datasetTitle: "Made-up list", unit: "record",
    from: year + "-01-01", to: year + "-12-31", certain: 10 + at, possible: at === 2 ? 20 : null, lower: null, upper: null,
    coverageFrom: "2012-01-01", coverageTo: "2013-12-31", status: at === 2 ? "outside" : "covered" }));
  const byYear = { ...common, id: "by-year", title: "By year", notes: ["Made up."], unit: "record" as const, rows: years,
    columns: columnsOf(years) };
  const months = ["01", "02", "03", "04"].map((month, at) => ({ month: "2013-" + month, count: at === 3 ? null : at,
    status: at === 2 ? "partly-covered" : "covered" }));
  const byMonth = { ...common, id: "by-month", title: "By month", notes: ["Made up."], unit: "record" as const, rows: months,
    columns: columnsOf(months) };
  const cells = ["a", "b"].flatMap((facility) => [2012, 2013].map((year) => ({ facility,
    facilityEn: facility === "a" ? name : "site B", facilityAr: facility === "a" ? null : "الموقع ب", year,
    count: year === 2013 && facility === "b" ? null : 4, state: year === 2013 && facility === "b" ? "unknown" : "count" })));
  const grid = { ...common, id: "grid", title: "By site and year", notes: ["Made up."], unit: "record" as const, rows: cells,
    columns: columnsOf(cells) };
  return {
    quantities: [{ ...common, kind: "count", id: "total", label: "records", value: 21, unit: "record", period: { from: "2012", to: "2013" } }],
    tables: [byYear, byMonth, grid],
    figures: [
      yearlyDeathsChart(byYear, { title: "Made up, by year", place: "nowhere", language }),
      monthlySeriesChart(byMonth, { title: "Made up, by month", place: "nowhere", language }),
      facilityYearHeatMap(grid, { title: "Made up, by site", place: "nowhere", language }),
    ],
    sources: [],
  };
});
`;

const text = (language: "en" | "ar", title: string, heading: string, words: string) => `---
title: ${title}
date: "2026-01-05"
authors: [{ name: Test Author }]
language: ${language}
version: "1.0"
status: draft
---

## ${heading}

${words} :q[total]{form=unit} :ref[by-year] :ref[by-month]{kind=figure} :ref[grid] [${words}](https://example.org/elsewhere)

::figure{#by-year}

::figure{#by-month}

::figure{#grid}

::table{#by-month}
`;

/** A report in English and Arabic with three charts of the library, built; returns its folder. */
export async function buildFigureReport(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "sijill-figures-")), "reports", "figures");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "analysis.ts"), analysis);
  await writeFile(join(folder, "report.en.md"), text("en", "Three charts", "What was made up", "There are"));
  await writeFile(join(folder, "report.ar.md"), text("ar", "ثلاثة رسوم", "ما صنعناه", "لدينا"));
  const built = await buildReport(folder, {
    libraryEntry: new URL("../../../src/index.ts", import.meta.url),
  });
  return built.folder;
}
