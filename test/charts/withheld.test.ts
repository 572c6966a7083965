import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
  facilityYearHeatMap,
  monthlySeriesChart,
  renderPng,
  renderSvg,
  withheldChart,
} from "../../src/charts/index.ts";
import type { Language, Table } from "../../src/quantities/index.ts";

const common = {
  title: "Synthetic",
  columns: [],
  unit: "record",
  nature: "synthetic",
  method: { name: "invented" },
  inputs: [],
  notes: [],
} as const;

const grid: Table = {
  ...common,
  id: "grid",
  rows: [
    { facility: "a", facilityEn: "Facility A", facilityAr: null, year: 2013, count: 71, state: "count" },
    { facility: "a", facilityEn: "Facility A", facilityAr: null, year: 2014, count: null, state: "count" },
  ],
  withheld: [{ row: 1, column: "count" }],
};
const months: Table = {
  ...common,
  id: "months",
  rows: [
    { month: "2014-01", count: 59, status: "covered" },
    { month: "2014-02", count: null, status: "covered" },
    { month: "2014-03", count: 0, status: "covered" },
  ],
  withheld: [{ row: 1, column: "count" }],
};
const words: Readonly<Record<Language, string>> = {
  en: "withheld",
  ar: "محجوب",
  de: "zurückgehalten",
  fr: "non communiqué",
};

describe.each(Object.keys(words) as Language[])(
  "a chart of which figures are withheld, in %s",
  (language) => {
    const options = { title: "Synthetic records", place: "nowhere", language };

    test.each([
      ["by facility and year", () => facilityYearHeatMap(grid, options), "71"],
      ["by month", () => monthlySeriesChart(months, options), "59"],
    ])(
      "says so in its key, its note and its words, and draws no zero for them: %s",
      async (name, draw, shown) => {
        const chart = draw();
        const svg = await renderSvg(chart);
        expect(chart.alt).toContain(words[language]);
        expect(chart.alt).toContain(shown);
        expect(svg.split(words[language].split(" ")[0] ?? "").length).toBeGreaterThan(2);
        if (process.env.SIJILL_PICTURES !== undefined)
          await writeFile(
            `${process.env.SIJILL_PICTURES}/${name}-${language}.png`,
            renderPng(svg, { scale: 1 }),
          );
      },
    );
  },
);

test("a withheld cell of a grid is no contradiction, a missing one is", () => {
  const { withheld: _, ...missing } = grid;
  expect(() => facilityYearHeatMap(missing, { title: "Synthetic", place: "nowhere" })).toThrow(
    expect.objectContaining({ code: "SIJILL_CHART_STATE_CONTRADICTS_COUNT" }),
  );
});

test("what stands in the place of a withheld chart keeps its name and headline, and draws nothing", async () => {
  const chart = facilityYearHeatMap(grid, { title: "Synthetic records", place: "nowhere", id: "one" });
  const instead = withheldChart(
    chart,
    { ...grid, rows: [] },
    { subtitle: "Withheld", reason: "To protect persons." },
  );
  expect([instead.id, instead.title]).toEqual(["one", chart.title]);
  expect(JSON.stringify(instead.spec)).not.toContain("71");
  expect(instead.alt).toMatch(/Withheld\nTo protect persons\.$/);
  expect(await renderSvg(instead)).toContain("To protect persons.");
});
