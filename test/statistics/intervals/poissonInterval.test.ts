import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poisson } from "../../../src/statistics/distributions/index.ts";
import {
  type PoissonMethod,
  poissonInterval,
  rateInterval,
  rateTest,
} from "../../../src/statistics/intervals/index.ts";

const settings = { seed: 1936, numRuns: 300 };
const methods: readonly PoissonMethod[] = ["exact", "mid-p", "byar"];
const anyEvents = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_000_000 }));
const anyExposure = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe("poissonInterval", () => {
  // Garwood 1936, Biometrika 28, 437–442; the table is reprinted in Ulm 1990, Am J Epidemiol 131, 373–375.
  it.each([
    [0, "0.00", "3.69"],
    [1, "0.03", "5.57"],
    [5, "1.62", "11.67"],
    [10, "4.80", "18.39"],
    [20, "12.22", "30.89"],
    [50, "37.11", "65.92"],
  ])("gives Garwood's limits of %i events", (events, lower, upper) => {
    const interval = poissonInterval(events);
    expect([interval.lower.toFixed(2), interval.upper.toFixed(2)]).toEqual([lower, upper]);
  });

  it("contains its estimate and is wider at a higher level; mid-p lies within exact", () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom(...methods), (events, method) => {
        const [narrow, wide] = [0.9, 0.99].map((level) => poissonInterval(events, { method, level }));
        if (narrow === undefined || wide === undefined) throw new Error("no interval");
        expect(narrow.lower).toBeLessThanOrEqual(events);
        expect(narrow.upper).toBeGreaterThanOrEqual(events);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        const [exact, middle] = [
          poissonInterval(events),
          poissonInterval(events, { method: "mid-p" }),
        ] as const;
        expect(middle.lower).toBeGreaterThanOrEqual(exact.lower);
        expect(middle.upper).toBeLessThanOrEqual(exact.upper);
      }),
      settings,
    );
  });

  it("covers, as exact, every mean at least as often as it says: outcomes enumerated where coverage is smallest", () => {
    for (const level of [0.8, 0.95, 0.99]) {
      const limits = Array.from({ length: 90 }, (_, events) => poissonInterval(events, { level }));
      const ends = limits.slice(0, 25).flatMap(({ lower, upper }) => [lower - 1e-9, upper + 1e-9]);
      for (const mean of [...ends, 0.1, 1, 7].filter((value) => value > 0 && value < 40)) {
        const coverage = limits.reduce(
          (sum, { lower, upper }, events) =>
            lower <= mean && mean <= upper ? sum + poisson.density(events, mean) : sum,
          0,
        );
        expect(coverage).toBeGreaterThanOrEqual(level - 1e-8);
      }
    }
  });

  it("is close to exact as Byar's approximation: within 1 per cent from 10 events on", () => {
    for (const events of [10, 50, 1000]) {
      const [exact, byar] = [poissonInterval(events), poissonInterval(events, { method: "byar" })];
      expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.01);
      expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.01);
    }
  });
});

describe("rateInterval and rateTest", () => {
  it("follow the unit of time: per year is 365.25 times per day", () => {
    fc.assert(
      fc.property(anyEvents, anyExposure, fc.constantFrom(...methods), (events, days, method) => {
        const perDay = rateInterval(events, days, { method });
        const perYear = rateInterval(events, days / 365.25, { method });
        for (const key of ["estimate", "lower", "upper"] as const)
          expect(Math.abs(perYear[key] - 365.25 * perDay[key])).toBeLessThanOrEqual(1e-12 * perYear[key]);
      }),
      settings,
    );
  });

  it("agree with one another: p is below 1 − level exactly when the interval leaves the null rate out", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.constantFrom("exact" as const, "mid-p" as const),
        fc.constantFrom(0.8, 0.95, 0.99),
        (events, nullRate, method, level) => {
          const { lower, upper } = rateInterval(events, 1, { method, level });
          const { pValue } = rateTest(events, 1, nullRate, { method });
          // At a limit itself both are equal but for rounding.
          fc.pre(Math.abs(pValue - (1 - level)) > 1e-9);
          expect(pValue < 1 - level).toBe(nullRate < lower || nullRate > upper);
        },
      ),
      settings,
    );
  });
});
