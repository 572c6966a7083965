import { describe, expect, it } from "vitest";
import {
  type Chart,
  facilityYearHeatMap,
  monthlySeriesChart,
  yearlyDeathsChart,
} from "../../src/charts/index.ts";
import { publishedYearRows, tableOf } from "./support/tables.ts";

const words = { title: "A title", place: "Syria" };

interface LayerOfSpec {
  readonly name?: string;
  readonly layer?: readonly LayerOfSpec[];
  readonly vconcat?: readonly LayerOfSpec[];
  readonly data?: { readonly values: readonly Readonly<Record<string, unknown>>[] };
}

/** The values of the layer of that name; none when it was not drawn. */
function valuesOf(chart: Chart, name: string): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  const search = (spec: LayerOfSpec): void => {
    if (spec.name === name) found.push(...(spec.data?.values ?? []));
    for (const part of [...(spec.layer ?? []), ...(spec.vconcat ?? [])]) search(part);
  };
  search(chart.spec as LayerOfSpec);
  return found;
}

const year = (number: number, figures: Readonly<Record<string, unknown>>) => ({
  dataset: "d",
  datasetTitle: "D",
  unit: "record",
  from: `${number}-01-01`,
  to: `${number}-12-31`,
  certain: null,
  possible: null,
  lower: null,
  upper: null,
  coverageFrom: "2012-01-01",
  coverageTo: "2013-08-31",
  status: "covered",
  ...figures,
});

describe("silence and zero", () => {
  it("a year outside the coverage is a hatched zone without any figure, whether its count is null or 0", () => {
    for (const certain of [null, 0]) {
      const rows = [
        year(2012, { certain: 5 }),
        year(2013, { to: "2013-08-31", certain: 2 }),
        year(2014, { certain, status: "outside" }),
      ];
      const chart = yearlyDeathsChart(tableOf("t", rows as never), words);
      expect(valuesOf(chart, "silent_1")).toEqual([
        { x: 2013.665753, x2: 2015, y: 0, y2: expect.any(Number) },
      ]);
      expect(valuesOf(chart, "figures_1").map(({ text }) => text)).toEqual(["5", "2"]);
      expect(chart.alt).toContain("2014: silent");
    }
  });

  it("a covered year with 0 has the figure 0; without a figure it has a question mark", () => {
    const rows = [year(2012, { certain: 0 }), year(2013, {})];
    const chart = yearlyDeathsChart(tableOf("t", rows as never), words);
    expect(valuesOf(chart, "figures_1").map(({ text }) => text)).toEqual(["0", "?"]);
    expect(valuesOf(chart, "no_figure_1")).toHaveLength(1);
    expect(chart.alt).toContain("2012: 0; 2013: no figure");
  });

  it("a figure outside the stated coverage is drawn, and says so", () => {
    const chart = yearlyDeathsChart(
      tableOf("t", [year(2015, { certain: 3, status: "outside" })] as never),
      words,
    );
    expect(valuesOf(chart, "certain_1")).toEqual([{ x: 2015, x2: 2016, y: 0, y2: 3 }]);
    expect(valuesOf(chart, "figures_1").map(({ text }) => text)).toEqual(["? no figure", "3 †"]);
    expect(chart.alt).toContain("2015: 3, outside the stated coverage");
  });

  it("a stretch of the coverage that no row speaks about is marked as without a figure, never left empty", () => {
    const coverage = { coverageFrom: "2012-01-01", coverageTo: "2019-10-31" };
    const rows = [
      year(2013, { certain: 5, ...coverage }),
      year(2015, { to: "2017-12-31", certain: 7, ...coverage }),
    ];
    const chart = yearlyDeathsChart(tableOf("t", rows as never), words);
    expect(valuesOf(chart, "no_figure_1").map(({ x, x2 }) => [x, x2])).toEqual([
      [2012, 2013],
      [2014, 2015],
      [2018, 2019.832877],
    ]);
    expect(chart.alt).toContain("2012: no figure; 2013: 5; 2014: no figure; 2015 to 2017: 7");
    expect(chart.alt).toContain("1 January 2018 to 31 October 2019: no figure");
    expect(JSON.stringify(chart.spec)).toContain("Base: 2 spans in the table; 3 covered without a figure.");
  });

  it("a month that may hold deaths is no zero: the possible ones are a hatched increment", () => {
    const rows = [
      { month: "2018-07", count: 190, possible: 190, status: "covered" },
      { month: "2018-08", count: 0, possible: 63, status: "partly-covered" },
    ];
    for (const mark of ["bars", "step-line"] as const) {
      const chart = monthlySeriesChart(tableOf("t", rows), { ...words, mark });
      expect(valuesOf(chart, "possible")).toEqual([{ x: 24223, x2: 24224, y: 0, y2: 63 }]);
      expect(valuesOf(chart, "zero")).toEqual([]);
      expect(chart.alt).toContain("Possible beyond what is certain: August 2018 0 to 63.");
      expect(chart.alt).toContain("Highest certain: 190 in July 2018.");
    }
  });

  it("a figure published for several years is one bar over those years, never split", () => {
    const chart = yearlyDeathsChart(tableOf("t", publishedYearRows(), { nature: "published" }), words);
    expect(valuesOf(chart, "certain_2")[0]).toEqual({ x: 2015, x2: 2018, y: 0, y2: 7148 });
    expect(valuesOf(chart, "range_mark_stems_2")).toEqual([]);
    expect(valuesOf(chart, "range_2_mark_stems")[0]).toEqual({ x: 2016.5, x2: 2016.5, y: 7098, y2: 7199 });
    expect(chart.alt).toContain("2015 to 2017: 7,148, range 7,098–7,199");
  });

  it("coverage that is not stated is neither band nor silence; one stated end is silent beyond that end only", () => {
    const open = { coverageFrom: null, coverageTo: null };
    const none = yearlyDeathsChart(tableOf("t", [year(2012, { certain: 5, ...open })] as never), words);
    expect([valuesOf(none, "coverage_1"), valuesOf(none, "silent_1")]).toEqual([[], []]);
    expect(none.alt).toContain("coverage not stated");
    const half = { coverageFrom: null, coverageTo: "2012-12-31" };
    const rows = [year(2012, { certain: 5, ...half }), year(2014, { status: "outside", ...half })];
    const one = yearlyDeathsChart(tableOf("t", rows as never), words);
    expect(valuesOf(one, "silent_1").map(({ x, x2 }) => [x, x2])).toEqual([[2013, 2015]]);
  });

  it("a month outside the coverage with 0 is silence, in bars and in steps", () => {
    const rows = [
      { month: "2013-07", count: 4, status: "covered" },
      { month: "2013-08", count: 0, status: "covered" },
      { month: "2013-09", count: 0, status: "outside" },
      { month: "2013-10", count: null, status: "outside" },
    ];
    for (const mark of ["bars", "step-line"] as const) {
      const chart = monthlySeriesChart(tableOf("t", rows), { ...words, mark });
      expect(valuesOf(chart, "silent")).toEqual([{ x: 24164, x2: 24166, y: 0, y2: expect.any(Number) }]);
      expect(valuesOf(chart, "zero")).toEqual([{ x: 24163.5, y: 0 }]);
      if (mark === "step-line") expect(valuesOf(chart, "levels").map(({ x }) => x)).toEqual([24162, 24163]);
      expect(chart.alt).toContain("Lowest: 0 in August 2013.");
      expect(chart.alt).toContain("2 silent, outside the coverage");
    }
  });

  it("a step line is not drawn across a month without a figure", () => {
    const rows = [4, null, 6].map((count, index) => ({
      month: `2013-0${index + 1}`,
      count,
      status: "covered",
    }));
    expect(
      valuesOf(monthlySeriesChart(tableOf("t", rows), { ...words, mark: "step-line" }), "risers"),
    ).toEqual([]);
  });

  it("a month covered in part is hatched", () => {
    const rows = [{ month: "2018-08", count: 63, status: "partly-covered" }];
    const chart = monthlySeriesChart(tableOf("t", rows), words);
    expect(valuesOf(chart, "partial_counts")).toHaveLength(1);
    expect(valuesOf(chart, "counts")).toEqual([]);
  });

  it("zero, unknown and outside are three different cells of the grid", () => {
    const cell = (y: number, count: number | null, state: string) => ({
      facility: "a",
      facilityEn: "A",
      year: y,
      count,
      state,
    });
    const rows = [
      cell(2011, 0, "count"),
      cell(2012, null, "unknown"),
      cell(2013, null, "outside"),
      cell(2014, 12, "count"),
    ];
    const chart = facilityYearHeatMap(tableOf("t", rows), words);
    for (const name of ["cells_zero", "cells_unknown", "cells_outside", "cells_2"])
      expect(valuesOf(chart, name)).toHaveLength(1);
    expect(valuesOf(chart, "counts_zero")[0]?.text).toBe("0");
    expect(valuesOf(chart, "signs_unknown")[0]?.text).toBe("?");
    expect(chart.alt).toContain("A: 2011 0, 2014 12; unknown in 2012; outside coverage in 2013.");
  });
});
