import { describe, expect, it } from "vitest";
import { facilityChart, facilityYearHeatMap } from "../../src/charts/index.ts";
import { caesarBranchRows, tableOf } from "./support/tables.ts";

const words = { title: "A title", place: "Syria", period: "2011 to 2013" };
const note = "3 rows without any date are not drawn.";

/** The words printed under the chart. */
function notesOf(chart: { readonly spec: unknown }): string {
  const { vconcat } = chart.spec as {
    readonly vconcat: readonly {
      readonly name: string;
      readonly layer: readonly {
        readonly data: { readonly values: readonly { readonly text?: string }[] };
      }[];
    }[];
  };
  return vconcat.find(({ name }) => name === "notes")?.layer[1]?.data.values[0]?.text ?? "";
}

describe("notes", () => {
  it("of the table are printed under the chart and read out with it: what the rows leave out is not lost", () => {
    const chart = facilityChart(
      tableOf("t", caesarBranchRows(), { nature: "published", notes: [note] }),
      words,
    );
    expect(notesOf(chart)).toContain(note);
    expect(chart.alt.split("\n")[2]).toContain(note);
  });

  it("can be replaced by the author's", () => {
    const table = tableOf("t", caesarBranchRows(), { nature: "published", notes: [note] });
    const chart = facilityChart(table, { ...words, notes: ["Another note."] });
    expect(notesOf(chart)).not.toContain(note);
    expect(notesOf(chart)).toContain("Another note.");
  });

  it("say base and missing, method, table and sources, and that a count has no interval", () => {
    const rows = caesarBranchRows().map((row) => ({ ...row, lower: null, upper: null }));
    const chart = facilityChart(tableOf("branches", rows, { dataset: "caesar-branches" }), words);
    expect(notesOf(chart).replaceAll("\n", " ")).toBe(
      "Base: 7 facilities; 1 without a figure. No interval: a complete count of the records held, not of all deaths. Table branches; method: count of records; sources: caesar-branches.",
    );
  });
});

it("the grid reads years written as text, as tables of counts by period write them", () => {
  const cell = (year: string | number) => ({
    facility: "a",
    facilityEn: "A",
    year,
    count: 4,
    state: "count",
  });
  const chart = facilityYearHeatMap(tableOf("t", [cell("2013"), cell(2014)]), words);
  expect(chart.subtitle).toContain("2013 to 2014");
});
