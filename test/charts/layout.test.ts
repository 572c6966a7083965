import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Chart,
  facilityChart,
  facilityYearHeatMap,
  monthlySeriesChart,
  renderSvg,
  transferFlowChart,
  yearlyDeathsChart,
} from "../../src/charts/index.ts";
import { label } from "./support/columns.ts";
import { layoutFaults } from "./support/layoutFaults.ts";
import { tableOf, vdcRows } from "./support/tables.ts";
import { facilityTables, flowTables, gridTables, monthlyTables, yearlyTables } from "./support/tablesOf.ts";

const words = { title: "A title", place: "a place", period: "a period" };
const languages = fc.constantFrom("en" as const, "ar" as const, "de" as const, "fr" as const);
const after = { day: "2014-01-20", label: "20 January 2014, with a label that is rather long" };

const charts: Readonly<Record<string, fc.Arbitrary<Chart>>> = {
  "yearly deaths": fc
    .record({ rows: yearlyTables(), title: label, language: languages })
    .map(({ rows, title, language }) =>
      yearlyDeathsChart(tableOf("t", rows), { ...words, language, title: `t ${title}`, after }),
    ),
  "monthly series": fc
    .record({
      rows: monthlyTables(),
      labels: fc.array(label, { maxLength: 7 }),
      mark: fc.constantFrom("bars" as const, "step-line" as const),
      language: languages,
    })
    .map(({ rows, labels, mark, language }) =>
      monthlySeriesChart(tableOf("t", rows), {
        ...words,
        language,
        mark,
        after,
        annotations: labels
          .slice(0, rows.length)
          .map((text, index) => ({ month: String(rows[(index * 7) % rows.length]?.month), label: text })),
      }),
    ),
  facilities: fc
    .tuple(facilityTables(), languages)
    .map(([rows, language]) => facilityChart(tableOf("t", rows), { ...words, language })),
  "facility by year": fc
    .tuple(gridTables(), languages)
    .map(([rows, language]) => facilityYearHeatMap(tableOf("t", rows), { ...words, language })),
  transfers: fc
    .tuple(flowTables(), languages)
    .map(([rows, language]) => transferFlowChart(tableOf("t", rows), { ...words, language })),
};

describe("lettering", () => {
  it.each(Object.entries(charts))("of any chart of %s is whole, inside and apart", async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (chart) => {
        expect(layoutFaults(await renderSvg(chart))).toEqual([]);
      }),
      { seed: 20140120, numRuns: 40 },
    );
  });

  it("holds for forty facilities", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      facility: `f${index}`,
      facilityEn: `Facility ${index} with a name of some length`,
      facilityAr: `فرع ${index} — المخابرات العسكرية`,
      count: (index * 7919) % 5000,
      lower: null,
      upper: null,
    }));
    expect(layoutFaults(await renderSvg(facilityChart(tableOf("forty", rows), words)))).toEqual([]);
  });

  it("holds for eight labels over one plot, all in the same corner", async () => {
    const annotations = ["2018-01", "2018-02", "2018-03", "2018-04", "2018-05", "2018-06", "2018-07"].map(
      (month) => ({
        month,
        label: "a label of several words over the last months",
      }),
    );
    const chart = monthlySeriesChart(tableOf("corner", vdcRows()), { ...words, annotations, after });
    expect(layoutFaults(await renderSvg(chart))).toEqual([]);
  });
});
