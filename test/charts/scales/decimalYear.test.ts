import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalYear, decimalYearEnd, isDay } from "../../../src/charts/scales/decimalYear.ts";
import { isMonth, monthNumber, monthNumberOfDay } from "../../../src/charts/scales/monthNumber.ts";
import { yearLabels } from "../../../src/charts/scales/yearLabels.ts";
import { writingIn } from "../../../src/charts/text/Writing.ts";

const english = writingIn("en");

describe("scales of time without time zones", () => {
  it("puts a day where it is in its year, leap years included", () => {
    expect(decimalYear("2014-01-01")).toBe(2014);
    expect(decimalYear("2014-01-20")).toBeCloseTo(2014 + 19 / 365, 6);
    expect(decimalYear("2016-03-01")).toBeCloseTo(2016 + 60 / 366, 6);
    expect(decimalYearEnd("2013-12-31")).toBe(2014);
    expect(decimalYearEnd("2013-08-31")).toBe(decimalYear("2013-09-01"));
  });

  it("agrees with the calendar of the platform on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (offset) => {
        const date = new Date(offset * 86_400_000);
        const day = date.toISOString().slice(0, 10);
        const start = Date.UTC(date.getUTCFullYear(), 0, 1);
        const length = Date.UTC(date.getUTCFullYear() + 1, 0, 1) - start;
        expect(isDay(day)).toBe(true);
        expect(decimalYear(day)).toBeCloseTo(date.getUTCFullYear() + (date.getTime() - start) / length, 5);
      }),
      { seed: 20140120 },
    );
  });

  it.each([
    "2014-02-30",
    "2013-02-29",
    "2014-13-01",
    "2014-00-10",
    "2014-1-1",
    "20140120",
    "2014-01-20T00:00",
    "",
  ])("%s is no day", (text) => expect(isDay(text)).toBe(false));

  it("counts months evenly and places a day in its month", () => {
    expect(monthNumber("2015-03") - monthNumber("2015-02")).toBe(1);
    expect(monthNumber("2016-01") - monthNumber("2015-12")).toBe(1);
    expect(monthNumberOfDay("2014-01-01")).toBe(monthNumber("2014-01"));
    expect(monthNumberOfDay("2014-02-15")).toBe(monthNumber("2014-02") + 0.5);
    expect(["2015-00", "2015-13", "2015-3", "2015"].filter(isMonth)).toEqual([]);
  });

  it("labels as many years as stand side by side", () => {
    expect(yearLabels(2011, 2014, 600, english)).toEqual([2011, 2012, 2013, 2014]);
    expect(yearLabels(1994, 2024, 600, english)).toEqual([
      1994, 1996, 1998, 2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024,
    ]);
    expect(yearLabels(2011, 2014, 40, english)).toEqual([2011]);
    expect(yearLabels(1011, 2024, 600, english).length).toBeGreaterThan(3);
  });
});
