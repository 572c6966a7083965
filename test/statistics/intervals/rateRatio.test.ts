import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../src/errors/index.ts";
import { binomial } from "../../../src/statistics/distributions/index.ts";
import { rateRatio } from "../../../src/statistics/intervals/index.ts";

const settings = { seed: 1998, numRuns: 300 };
const anyRate = fc.record({
  events: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 })),
  exposure: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
});
const exactMethods = ["conditional-exact", "mid-p"] as const;

describe("rateRatio", () => {
  it("gives the example of Rothman and Greenland 1998, p. 238, by mid-p and by Wald's approximation", () => {
    const [exposed, unexposed] = [
      { events: 41, exposure: 28010 },
      { events: 15, exposure: 19017 },
    ];
    const middle = rateRatio(exposed, unexposed, { method: "mid-p" });
    expect([middle.lower.toFixed(3), middle.upper.toFixed(3)]).toEqual(["1.041", "3.449"]);
    const wald = rateRatio(exposed, unexposed, { method: "wald" });
    if (isRefusal(wald)) throw new Error("refused");
    expect([wald.estimate?.toFixed(3), wald.lower.toFixed(3), wald.upper.toFixed(3)]).toEqual([
      "1.856",
      "1.027",
      "3.353",
    ]);
  });

  it("keeps p and interval together where R's poisson.test prints p = 0.042 beside an interval that holds 1", () => {
    // 2 in 17,877 and 10 in 20,000: the example of exactci's manual.
    const result = rateRatio({ events: 2, exposure: 17877 }, { events: 10, exposure: 20000 });
    expect([result.lower.toFixed(4), result.upper.toFixed(4)]).toEqual(["0.0238", "1.0500"]);
    expect(result.pValue.toFixed(4)).toBe("0.0606");
    expect(result.pValueSmallProbabilities.toFixed(4)).toBe("0.0421");
  });

  it("contains its estimate, is wider at a higher level, and p agrees with the interval", () => {
    fc.assert(
      fc.property(anyRate, anyRate, fc.constantFrom(...exactMethods), (first, second, method) => {
        fc.pre(first.events + second.events > 0);
        const narrow = rateRatio(first, second, { method, level: 0.9 });
        const wide = rateRatio(first, second, { method, level: 0.99 });
        expect(narrow.lower).toBeLessThanOrEqual(narrow.estimate ?? Number.NaN);
        expect(narrow.upper).toBeGreaterThanOrEqual(narrow.estimate ?? Number.NaN);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        fc.pre(Math.abs(narrow.pValue - 0.1) > 1e-9);
        expect(narrow.pValue < 0.1).toBe(narrow.lower > 1 || narrow.upper < 1);
      }),
      settings,
    );
  });

  it("turns upside down when the rates change places, and does not know the unit of time", () => {
    fc.assert(
      fc.property(anyRate, anyRate, fc.constantFrom(...exactMethods), (first, second, method) => {
        fc.pre(first.events + second.events > 0);
        const ratio = rateRatio(first, second, { method });
        const turned = rateRatio(second, first, { method });
        if (ratio.upper === Infinity) expect(turned.lower).toBe(0);
        else expect(Math.abs(turned.lower * ratio.upper - 1)).toBeLessThan(1e-9);
        expect(turned.pValue).toBeCloseTo(ratio.pValue, 10);
        const inDays = rateRatio(
          { ...first, exposure: first.exposure * 365.25 },
          { ...second, exposure: second.exposure * 365.25 },
          { method },
        );
        expect(Math.abs(inDays.lower - ratio.lower)).toBeLessThanOrEqual(1e-11 * ratio.lower);
      }),
      settings,
    );
  });

  it("covers every ratio at least as often as it says, given the total: all outcomes enumerated", () => {
    for (const level of [0.8, 0.95])
      for (const total of [1, 4, 11, 25]) {
        const limits = Array.from({ length: total + 1 }, (_, x) =>
          rateRatio({ events: x, exposure: 2 }, { events: total - x, exposure: 3 }, { level }),
        );
        const ends = limits.flatMap(({ lower, upper }) => [lower * (1 - 1e-9), upper * (1 + 1e-9)]);
        for (const ratio of ends.filter((value) => value > 0 && value < Infinity)) {
          const odds = (ratio * 2) / 3;
          const coverage = limits.reduce(
            (sum, { lower, upper }, x) =>
              lower <= ratio && ratio <= upper ? sum + binomial.density(x, total, odds / (1 + odds)) : sum,
            0,
          );
          expect(coverage).toBeGreaterThanOrEqual(level - 1e-8);
        }
      }
  });

  it("answers without events: nothing is known of the ratio; Wald's approximation is refused", () => {
    const none = { events: 0, exposure: 5 };
    expect(rateRatio(none, none)).toMatchObject({ estimate: null, lower: 0, upper: Infinity, pValue: 1 });
    expect(isRefusal(rateRatio(none, { events: 3, exposure: 1 }, { method: "wald" }))).toBe(true);
  });
});
