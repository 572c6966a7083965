import { describe, expect, it } from "vitest";
import {
  facilityChart,
  facilityYearHeatMap,
  monthlySeriesChart,
  renderPng,
  transferFlowChart,
  yearlyDeathsChart,
} from "../../src/charts/index.ts";
import { SijillError } from "../../src/errors/index.ts";
import type { Cell } from "../../src/quantities/index.ts";
import { caesarBranchRows, publishedYearRows, tableOf, vdcRows } from "./support/tables.ts";

const words = { title: "A title", place: "Syria", period: "2011 to 2013" };
type Row = Readonly<Record<string, Cell>>;

function thrown(work: () => unknown): SijillError {
  try {
    work();
  } catch (error) {
    if (error instanceof SijillError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const changed = (rows: readonly Row[], index: number, cells: Row): readonly Row[] =>
  rows.map((row, at) => (at === index ? { ...row, ...cells } : row));
const yearly = (rows: readonly Row[]) => thrown(() => yearlyDeathsChart(tableOf("years", rows), words));
const monthly = (rows: readonly Row[], more = {}) =>
  thrown(() => monthlySeriesChart(tableOf("months", rows), { ...words, ...more }));
const facility = (rows: readonly Row[], more = {}) =>
  thrown(() => facilityChart(tableOf("branches", rows), { ...words, ...more }));
const grid = (rows: readonly Row[]) => thrown(() => facilityYearHeatMap(tableOf("grid", rows), words));
const flows = (rows: readonly Row[]) => thrown(() => transferFlowChart(tableOf("flows", rows), words));

describe("a table that cannot be drawn", () => {
  it("is answered with every cell that does not fit, its row as a spreadsheet numbers it", () => {
    const error = monthly([
      { month: "2015-3", count: 4, status: "covered" },
      { month: "2015-04", count: -1, status: "sometimes" },
    ]);
    expect(error.problems.map(({ code, place }) => [code, place?.row, place?.column])).toEqual([
      ["SIJILL_CHART_CELL_INVALID", 2, "month"],
      ["SIJILL_CHART_CELL_INVALID", 3, "count"],
      ["SIJILL_CHART_CELL_INVALID", 3, "status"],
    ]);
    expect(error.message).toContain(`Table months, row 2, column month holds "2015-3".
  where:    row 2, column month, table
  expected: a month, YYYY-MM
  to do:    Make column month a month, YYYY-MM. A missing figure is null, never 0 and never an empty text.`);
  });

  it.each([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "12", "", true, undefined])(
    "%s is no count",
    (count) => {
      const row = { month: "2015-03", count: count as Cell, status: "covered" };
      expect(monthly([row]).code).toBe("SIJILL_CHART_CELL_INVALID");
    },
  );

  it("names the month that is missing, which would look like a month without deaths", () => {
    const error = monthly(vdcRows().filter(({ month }) => month !== "2014-05"));
    expect(error.code).toBe("SIJILL_CHART_MONTH_MISSING");
    expect(error.message).toContain("no row for 2014-05");
    expect(monthly([...vdcRows(), ...vdcRows().slice(0, 1)]).message).toContain("2011-01 occurs twice.");
  });

  it("has possible deaths that include the certain ones", () => {
    const error = monthly([{ month: "2015-03", count: 5, possible: 4, status: "covered" }]);
    expect(error.code).toBe("SIJILL_CHART_FIGURES_OUT_OF_ORDER");
    expect(error.message).toContain("Column count holds 5 where 4 stands beside it.");
  });

  it("needs a unit of count", () => {
    const table = tableOf("t", vdcRows(), { unit: null });
    expect(thrown(() => monthlySeriesChart(table, words)).code).toBe("SIJILL_CHART_UNIT_MISSING");
  });

  it("may not hide one span behind another", () => {
    const error = yearly(changed(publishedYearRows(), 2, { from: "2015-01-01" }));
    expect(error.code).toBe("SIJILL_CHART_SPANS_OVERLAP");
    expect(error.message).toContain(
      "The span 2015-01-01 to 2024-10-31 of dataset damascus overlaps its span 2015-01-01 to 2017-12-31",
    );
  });

  it("describes each dataset once", () => {
    const error = yearly(changed(publishedYearRows(), 2, { unit: "image" }));
    expect(error.code).toBe("SIJILL_CHART_DATASET_INCONSISTENT");
    expect(error.message).toContain('Dataset damascus has two values of unit: "body" and "image".');
  });

  it.each([
    [{ to: "2010-01-01" }, "SIJILL_CHART_SPAN_REVERSED"],
    [{ coverageTo: "2010-01-01" }, "SIJILL_CHART_SPAN_REVERSED"],
    [{ possible: 6785 }, "SIJILL_CHART_FIGURES_OUT_OF_ORDER"],
    [{ lower: 6790, upper: 6800 }, "SIJILL_CHART_FIGURES_OUT_OF_ORDER"],
    [{ lower: 6000, upper: 6700 }, "SIJILL_CHART_FIGURES_OUT_OF_ORDER"],
    [{ lower: 7000, upper: 6800 }, "SIJILL_CHART_FIGURES_OUT_OF_ORDER"],
    [{ lower: 6700 }, "SIJILL_CHART_RANGE_HALF_GIVEN"],
    [{ from: "2011-02-30" }, "SIJILL_CHART_CELL_INVALID"],
  ])("a yearly row with %j is answered with %s", (cells, code) => {
    expect(yearly(changed(publishedYearRows().slice(0, 1), 0, cells)).code).toBe(code);
  });

  it("has each facility once, and its figure inside its limits", () => {
    const rows = caesarBranchRows();
    expect(facility([...rows, ...rows.slice(0, 1)]).message).toContain("br-215 occurs twice.");
    expect(facility(changed(rows, 0, { count: 3557 })).code).toBe("SIJILL_CHART_FIGURES_OUT_OF_ORDER");
    expect(facility(changed(rows, 0, { upper: null })).code).toBe("SIJILL_CHART_RANGE_HALF_GIVEN");
  });

  it("has a row for every facility in every year, and a state that fits the count", () => {
    const cell = (year: number, count: number | null, state: string) => ({
      facility: "a",
      facilityEn: "A",
      year,
      count,
      state,
    });
    expect(grid([cell(2011, 1, "count"), cell(2013, 1, "count")]).message).toContain(
      "Table grid has no row for a in 2012.",
    );
    expect(grid([cell(2011, 0, "unknown")]).code).toBe("SIJILL_CHART_STATE_CONTRADICTS_COUNT");
    expect(grid([cell(2011, null, "count")]).message).toContain("The state is count and the count is null.");
    expect(grid([cell(2011, 1, "count"), cell(2011, 2, "count")]).message).toContain("a, 2011 occurs twice.");
    expect(grid([cell(2011, 1, "count"), { ...cell(2012, 2, "count"), facilityEn: "B" }]).code).toBe(
      "SIJILL_CHART_DATASET_INCONSISTENT",
    );
  });

  it("has each pair of places once, one label a place, and a total that a number can hold", () => {
    const row = (to: string, count: number) => ({
      from: "a",
      fromLabel: "A",
      to,
      toLabel: to.toUpperCase(),
      count,
    });
    expect(flows([row("h", 1), row("h", 2)]).message).toContain("a to h occurs twice.");
    expect(flows([row("h", 1), { ...row("i", 2), fromLabel: "B" }]).code).toBe(
      "SIJILL_CHART_DATASET_INCONSISTENT",
    );
    expect(flows([row("h", Number.MAX_SAFE_INTEGER), row("i", 2)]).code).toBe("SIJILL_CHART_TOTAL_TOO_LARGE");
  });
});

describe("an option that cannot be followed", () => {
  it.each([
    [{ id: "1st" }, "id"],
    [{ id: 'x" onload="alert(1)' }, "id"],
    [{ title: " \u202E " }, "title"],
    [{ place: "" }, "place"],
  ])("%j", (option, name) => {
    const error = facility(caesarBranchRows(), option);
    expect(error.code).toBe("SIJILL_CHART_OPTION_INVALID");
    expect(error.place.path).toBe(`options.${name}`);
  });

  it("a marked day must be a day, an annotated month a month of the table, and labels not too many", () => {
    expect(monthly(vdcRows(), { after: { day: "2014-02-30", label: "x" } }).message).toContain(
      'options.after.day is "2014-02-30".',
    );
    expect(monthly(vdcRows(), { annotations: [{ month: "2019-01", label: "x" }] }).code).toBe(
      "SIJILL_CHART_ANNOTATION_OUTSIDE",
    );
    const nine = vdcRows()
      .slice(0, 9)
      .map(({ month }) => ({ month: String(month), label: "x" }));
    expect(monthly(vdcRows(), { annotations: nine }).code).toBe("SIJILL_CHART_ANNOTATIONS_TOO_MANY");
  });

  it("a range around an estimate must be named: a rounding limit and a credible interval look alike", () => {
    const table = tableOf("t", caesarBranchRows(), { nature: "estimated" });
    expect(thrown(() => facilityChart(table, words)).place.path).toBe("options.rangeMeaning");
    expect(facilityChart(table, { ...words, rangeMeaning: "95% credible interval" }).subtitle).toContain(
      "estimated",
    );
  });

  it.each([0, -1, 11, Number.NaN])("a scale of %d", (scale) => {
    expect(thrown(() => renderPng("<svg/>", { scale })).code).toBe("SIJILL_CHART_OPTION_INVALID");
  });
});
