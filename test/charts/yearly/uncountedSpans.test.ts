import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, dayBefore } from "../../../src/charts/scales/neighbourDays.ts";
import type { YearlyRow } from "../../../src/charts/yearly/readYearlyTable.ts";
import { uncountedSpans } from "../../../src/charts/yearly/uncountedSpans.ts";

const row = (
  from: string,
  to: string,
  coverageFrom: string | null,
  coverageTo: string | null,
): YearlyRow => ({
  dataset: "d",
  datasetTitle: "D",
  unit: "record",
  from,
  to,
  certain: 1,
  possible: null,
  lower: null,
  upper: null,
  coverageFrom,
  coverageTo,
  status: "covered",
});
const spans = (rows: readonly YearlyRow[]) => uncountedSpans(rows).map(({ from, to }) => [from, to]);
const day = (offset: number): string => new Date(Date.UTC(2011, 0, 1 + offset)).toISOString().slice(0, 10);

describe("uncountedSpans", () => {
  it("finds nothing when the rows fill the coverage, and nothing when no coverage is stated", () => {
    expect(spans([row("2011-01-01", "2013-12-31", "2011-06-01", "2013-08-31")])).toEqual([]);
    expect(
      spans([row("2011-01-01", "2011-12-31", null, null), row("2014-01-01", "2014-12-31", null, null)]),
    ).toEqual([]);
  });

  it("finds the stretches before, between and after", () => {
    const rows = [
      row("2012-01-01", "2012-12-31", "2011-03-15", "2016-10-31"),
      row("2014-01-01", "2015-12-31", "2011-03-15", "2016-10-31"),
    ];
    expect(spans(rows)).toEqual([
      ["2011-03-15", "2011-12-31"],
      ["2013-01-01", "2013-12-31"],
      ["2016-01-01", "2016-10-31"],
    ]);
  });

  it("stays inside the coverage when rows lie outside it", () => {
    expect(spans([row("2010-01-01", "2010-12-31", "2011-01-01", "2012-12-31")])).toEqual([
      ["2011-01-01", "2012-12-31"],
    ]);
    expect(spans([row("2015-01-01", "2015-12-31", "2011-01-01", "2012-12-31")])).toEqual([
      ["2011-01-01", "2012-12-31"],
    ]);
  });

  it("with the rows covers every day of the coverage once", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 0, max: 45 }),
        fc.integer({ min: 46, max: 90 }),
        (edges, first, last) => {
          const ordered = [...edges].sort((a, b) => a - b);
          const rows: YearlyRow[] = [];
          for (let index = 0; index + 1 < ordered.length; index += 2)
            rows.push(row(day(ordered[index] ?? 0), day(ordered[index + 1] ?? 0), day(first), day(last)));
          const all = [...rows, ...uncountedSpans(rows)];
          for (let offset = first; offset <= last; offset += 1) {
            expect(all.filter(({ from, to }) => from <= day(offset) && day(offset) <= to)).toHaveLength(1);
          }
          for (const gap of uncountedSpans(rows)) {
            expect(gap.from >= day(first) && gap.to <= day(last) && gap.from <= gap.to).toBe(true);
            expect(dayBefore(dayAfter(gap.to))).toBe(gap.to);
          }
        },
      ),
      { seed: 20140120 },
    );
  });
});
