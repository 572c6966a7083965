import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertRate, type PersonTimeUnit, type Rate } from "../../../src/quantities/index.ts";
import { published, rate } from "../support/rates.ts";

const units: readonly PersonTimeUnit[] = ["person-day", "person-month", "person-year"];
const anyUnit = fc.constantFrom(...units);
const anyBase = fc.constantFrom<Rate["per"]>(100, 1_000, 10_000, 100_000);
const anyRate = fc
  .tuple(fc.double({ min: 1e-6, max: 50, noNaN: true }), anyBase, anyUnit)
  .map(([value, per, unit]) => published(value, per, unit));

/** |a − b| against the size of b. */
const relative = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(b), Number.MIN_VALUE);

describe("convertRate", () => {
  // court-annex.md §2.5
  test.each([
    [0.1, 365],
    [0.6, 2190],
    [2.37, 8650.5],
  ])("%f per 100 per day are %f per 1,000 person-years", (daily, yearly) => {
    expect(convertRate(published(daily), "person-year", { per: 1000 }).value).toBeCloseTo(yearly, 9);
  });

  test.each([
    [30, 0.0986],
    [87, 0.2858],
  ])("%f per 1,000 per month are %f per 100 per day", (monthly, daily) => {
    const converted = convertRate(published(monthly, 1000, "person-month"), "person-day", { per: 100 });
    expect(Math.round(converted.value * 10_000) / 10_000).toBe(daily);
  });

  test("twelve person-months are a person-year", () => {
    expect(convertRate(published(30, 1000, "person-month"), "person-year").value).toBeCloseTo(360, 9);
  });

  test("carries the interval and the bounds, and says by what it converted", () => {
    const converted = convertRate(
      { ...rate, bounds: { lower: 0.5, upper: null, reason: "two lists" } },
      "person-year",
      {
        per: 1_000,
        id: "yearly",
      },
    );
    expect(converted).toMatchObject({
      id: "yearly",
      per: 1000,
      unit: "person-year",
      measuredIn: "person-day",
    });
    expect(converted.interval?.lower).toBeCloseTo(0.31002873 * 3650, 8);
    expect(converted.interval?.upper).toBeCloseTo(1.04807861 * 3650, 8);
    expect(converted.bounds).toMatchObject({ lower: 1825, upper: null });
    expect(converted.method.settings).toMatchObject({
      "converted from": "person-day",
      "person-days in one person-year": 365,
    });
    expect(converted.deaths).toBe(rate.deaths);
    expect(converted.exposure).toBe(rate.exposure);
  });

  test("converting twice is converting once, whatever stands between: no convention is chained", () => {
    fc.assert(
      fc.property(anyRate, anyUnit, anyBase, anyUnit, anyBase, (start, between, perBetween, end, per) => {
        const direct = convertRate(start, end, { per }).value;
        const chained = convertRate(convertRate(start, between, { per: perBetween }), end, { per }).value;
        expect(relative(chained, direct)).toBeLessThan(1e-12);
      }),
    );
  });

  test("rescaling the unit of time rescales every rate by the same factor", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, fc.double({ min: 1e-6, max: 50, noNaN: true }), (from, to, value) => {
        const factor = convertRate(published(1, 100, from), to).value;
        expect(relative(convertRate(published(value, 100, from), to).value, value * factor)).toBeLessThan(
          1e-12,
        );
      }),
    );
  });
});
