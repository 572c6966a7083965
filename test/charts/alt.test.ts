import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  facilityChart,
  facilityYearHeatMap,
  monthlySeriesChart,
  transferFlowChart,
  yearlyDeathsChart,
} from "../../src/charts/index.ts";
import { type Cell, formatInteger } from "../../src/quantities/index.ts";
import { count, countOrNull } from "./support/columns.ts";
import { tableOf, vdcRows } from "./support/tables.ts";
import { facilityTables, flowTables, gridTables, monthlyTables, yearlyTables } from "./support/tablesOf.ts";

const formatCount = (count: number): string => formatInteger(count, "en");
const words = { title: "A title", place: "a place", period: "a period" };
const plain = fc.stringMatching(/^[A-Z][a-z]{2,12}$/);

/** The middle layer: what the chart says in numbers. */
const numbersLayer = (alt: string): string => alt.split("\n")[1] ?? "";
const numbersIn = (text: string): readonly string[] =>
  text.match(/\d[\d,]*/g)?.map((token) => token.replace(/,$/, "")) ?? [];

/**
 * Every number that a table can account for: its figures, the years and days of its dates, the first and last days of
 * the stretches between them, and how many rows there are.
 */
function accountedFor(rows: readonly Readonly<Record<string, Cell>>[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (let size = 0; size <= rows.length; size += 1) known.add(formatCount(size));
  for (const row of rows) {
    for (const cell of Object.values(row)) {
      if (typeof cell === "number") known.add(formatCount(cell)).add(String(cell));
      for (const [, found] of typeof cell === "string" ? cell.matchAll(/^(\d{4})-/g) : []) {
        for (const edge of [Number(found) - 1, Number(found) + 1, 1, 31]) known.add(String(edge));
      }
      if (typeof cell === "string")
        for (const part of cell.match(/\d+/g) ?? []) known.add(String(Number(part)));
    }
  }
  return known;
}

function says(
  alt: string,
  rows: readonly Readonly<Record<string, Cell>>[],
  claimed: readonly (Cell | undefined)[],
): void {
  const said = numbersIn(numbersLayer(alt));
  const known = accountedFor(rows);
  expect(said.filter((number) => !known.has(number))).toEqual([]);
  for (const figure of claimed) if (typeof figure === "number") expect(said).toContain(formatCount(figure));
}

const settings = { seed: 20140120 };

describe("alternative text", () => {
  it("of the yearly chart says every figure drawn, and no number that is not in the table", () => {
    fc.assert(
      fc.property(yearlyTables(plain, countOrNull), (rows) => {
        const { alt } = yearlyDeathsChart(tableOf("t", rows), words);
        const drawn = rows.filter(
          (row) =>
            row.status !== "outside" ||
            Number(row.certain ?? 0) + Number(row.possible ?? 0) + Number(row.upper ?? 0) > 0,
        );
        says(
          alt,
          rows,
          drawn.flatMap((row) => [
            row.certain,
            row.possible,
            ...(row.lower === row.upper ? [] : [row.lower, row.upper]),
          ]),
        );
      }),
      settings,
    );
  });

  it("of the facility chart says every figure drawn, and no other", () => {
    fc.assert(
      fc.property(facilityTables(plain, countOrNull), (rows) => {
        const { alt } = facilityChart(tableOf("t", rows), words);
        says(
          alt,
          rows,
          rows.flatMap((row) => [row.count, ...(row.lower === row.upper ? [] : [row.lower, row.upper])]),
        );
      }),
      settings,
    );
  });

  it("of the grid says every count and every unknown year, and no other number", () => {
    fc.assert(
      fc.property(gridTables(plain, count), (rows) => {
        const { alt } = facilityYearHeatMap(tableOf("t", rows), words);
        says(
          alt,
          rows,
          rows.map((row) => row.count),
        );
        const years = numbersIn(numbersLayer(alt));
        for (const row of rows) expect(years).toContain(String(row.year));
      }),
      settings,
    );
  });

  it("of the transfers says every link drawn, and no other number", () => {
    fc.assert(
      fc.property(flowTables(plain), (rows) => {
        const { alt } = transferFlowChart(tableOf("t", rows), words);
        says(
          alt,
          rows,
          rows.filter((row) => row.count !== 0).map((row) => row.count),
        );
      }),
      settings,
    );
  });

  it("of the months says the highest and the lowest, and no number that is not in the table", () => {
    fc.assert(
      fc.property(monthlyTables(), (rows) => {
        const { alt } = monthlySeriesChart(tableOf("t", rows), words);
        const possible = rows.flatMap((row) =>
          typeof row.possible === "number" && row.possible > Number(row.count ?? 0) ? [row.possible] : [],
        );
        const drawn = rows
          .filter((row) => row.status !== "outside" || row.count !== 0)
          .flatMap((row) => (typeof row.count === "number" ? [row.count] : []));
        says(alt, rows, [
          ...possible,
          ...(drawn.length === 0 ? [] : [Math.max(...drawn), Math.min(...drawn)]),
        ]);
      }),
      settings,
    );
  });

  it("of the months says the count of each labelled month", () => {
    const { alt } = monthlySeriesChart(tableOf("vdc", vdcRows()), {
      ...words,
      annotations: [{ month: "2015-03", label: "photographs published" }],
    });
    expect(alt).toContain("March 2015, 554: photographs published.");
    expect(alt).toContain(
      "Highest: 554 in March 2015. Lowest: 0 in January 2011, February 2011, March 2011.",
    );
  });

  it("has three layers: form, numbers, what not to conclude", () => {
    const { alt } = facilityChart(
      tableOf("t", [
        { facility: "a", facilityEn: "A", facilityAr: null, count: 4, lower: null, upper: null },
      ]),
      { ...words, cautions: ["A caution of the author."] },
    );
    expect(alt.split("\n")).toEqual([
      "Horizontal bars from zero, one a facility, most first: records, documented, a period.",
      "A: 4.",
      "A facility is where a record places the person; it does not say where the person died. A facility with few or no records may be one whose records were not kept or not found. A caution of the author.",
    ]);
  });
});
