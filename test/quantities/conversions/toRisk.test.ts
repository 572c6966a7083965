import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertRate, type PersonTimeUnit, toRisk } from "../../../src/quantities/index.ts";
import { published, rate } from "../support/rates.ts";

describe("toRisk", () => {
  // court-annex.md §2.5
  test.each([
    [0.1, "30.58"],
    [0.6, "88.81"],
    [2.37, "99.98"],
  ])("%f per 100 per day held for 365 days is an annual risk of %s%%", (daily, percent) => {
    expect((toRisk(published(daily), 365).value * 100).toFixed(2)).toBe(percent);
  });

  test("0.6 per 100 per day for a year kills 178 of 200, not 438", () => {
    expect(Math.round(200 * toRisk(published(0.6), 365).value)).toBe(178);
  });

  test("carries the interval, names the assumption and is an estimate", () => {
    const risk = toRisk({ ...rate, nature: "documented" }, 365);
    expect(risk).toMatchObject({
      kind: "risk",
      id: "rate.risk-365-days",
      horizonDays: 365,
      assumption: "constant-hazard",
      nature: "estimated",
      period: rate.period,
      inputs: rate.inputs,
    });
    expect(risk.interval).toMatchObject({ level: 0.95, method: "exact Poisson" });
    expect(risk.interval?.lower).toBeCloseTo(1 - Math.exp(-0.0031002873 * 365), 12);
    expect(risk.interval?.upper).toBeCloseTo(1 - Math.exp(-0.0104807861 * 365), 12);
    expect(toRisk(rate, 1).nature).toBe("synthetic");
  });

  test("bounds are converted, and one that is open stays open", () => {
    const bounded = { ...rate, bounds: { lower: 0.5, upper: null, reason: "two lists" } };
    expect(toRisk(bounded, 10).bounds).toEqual({
      lower: expect.closeTo(1 - Math.exp(-0.05), 12),
      upper: null,
      reason: "two lists",
    });
  });

  test("a rate of 0 is a risk of 0, a small one keeps all its digits", () => {
    expect(toRisk(published(0), 365).value).toBe(0);
    expect(toRisk(published(1e-12), 1).value).toBeCloseTo(1e-14, 26);
  });

  test("lies from 0 to 1, rises with time, and does not depend on the unit of the rate", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.constantFrom<PersonTimeUnit>("person-day", "person-month", "person-year"),
        fc.constantFrom<PersonTimeUnit>("person-day", "person-month", "person-year"),
        (value, days, from, to) => {
          const start = published(value, 100, from);
          const risk = toRisk(start, days).value;
          expect(risk).toBeGreaterThanOrEqual(0);
          expect(risk).toBeLessThanOrEqual(1);
          expect(toRisk(start, days * 2).value).toBeGreaterThanOrEqual(risk);
          expect(toRisk(convertRate(start, to, { per: 100_000 }), days).value).toBeCloseTo(risk, 10);
        },
      ),
    );
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %f days", (days) => {
    expect(() => toRisk(rate, days)).toThrowError(
      expect.objectContaining({ code: "SIJILL_ARGUMENT_OUT_OF_RANGE" }),
    );
  });
});
