import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomial } from "../../../src/statistics/distributions/index.ts";
import { type ProportionMethod, proportionInterval } from "../../../src/statistics/intervals/index.ts";

const settings = { seed: 1934, numRuns: 400 };
const methods: readonly ProportionMethod[] = ["wilson", "clopper-pearson", "jeffreys", "agresti-coull"];
const anyShare = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.oneof(fc.integer({ min: 0, max: n }), fc.constantFrom(0, n)), fc.constant(n)));
const anyMethod = fc.constantFrom(...methods);
const anyLevel = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.9999);

describe("proportionInterval", () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, Table I: methods 3 (score) and 5 (Clopper–Pearson).
  it.each([
    [81, 263, ["0.2553", "0.3662"], ["0.2527", "0.3676"]],
    [15, 148, ["0.0624", "0.1605"], ["0.0578", "0.1617"]],
    [0, 20, ["0.0000", "0.1611"], ["0.0000", "0.1684"]],
    [1, 29, ["0.0061", "0.1718"], ["0.0009", "0.1776"]],
  ] as const)("gives Newcombe's published limits of %i/%i", (x, n, wilson, clopperPearson) => {
    const limits = (method: ProportionMethod) => {
      const { lower, upper } = proportionInterval(x, n, { method });
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(limits("wilson")).toEqual(wilson);
    expect(limits("clopper-pearson")).toEqual(clopperPearson);
  });

  it("contains its estimate and stays within 0 and 1", () => {
    fc.assert(
      fc.property(anyShare, anyMethod, anyLevel, ([x, n], method, level) => {
        const { estimate, lower, upper } = proportionInterval(x, n, { method, level });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        // Jeffreys' equal tails leave an estimate next to 0 or 1 outside at low levels, unless it is 0 or 1 itself.
        if (method !== "jeffreys" || level >= 0.9 || x === 0 || x === n) {
          expect(lower).toBeLessThanOrEqual(estimate);
          expect(upper).toBeGreaterThanOrEqual(estimate);
        }
      }),
      settings,
    );
  });

  it("is wider at a higher level", () => {
    fc.assert(
      fc.property(anyShare, anyMethod, ([x, n], method) => {
        const [narrow, wide] = [0.9, 0.99].map((level) => proportionInterval(x, n, { method, level }));
        expect(wide?.lower).toBeLessThanOrEqual(narrow?.lower as number);
        expect(wide?.upper).toBeGreaterThanOrEqual(narrow?.upper as number);
      }),
      settings,
    );
  });

  it("turns round when successes and failures change places", () => {
    fc.assert(
      fc.property(anyShare, anyMethod, anyLevel, ([x, n], method, level) => {
        const one = proportionInterval(x, n, { method, level });
        const other = proportionInterval(n - x, n, { method, level });
        expect(other.lower).toBeCloseTo(1 - one.upper, 12);
        expect(other.upper).toBeCloseTo(1 - one.lower, 12);
      }),
      settings,
    );
  });

  it("begins at exactly 0 when there is none and ends at exactly 1 when all are", () => {
    for (const method of methods)
      for (const n of [1, 7, 1e9]) {
        expect(proportionInterval(0, n, { method }).lower).toBe(0);
        expect(proportionInterval(n, n, { method }).upper).toBe(1);
      }
  });

  it("covers, as Clopper–Pearson, every proportion at least as often as it says: all outcomes enumerated", () => {
    for (const level of [0.8, 0.95, 0.99])
      for (const n of [1, 2, 5, 13, 40]) {
        const limits = Array.from({ length: n + 1 }, (_, x) =>
          proportionInterval(x, n, { method: "clopper-pearson", level }),
        );
        // Coverage falls just outside each limit: these are the proportions where it is smallest.
        const ends = limits.flatMap(({ lower, upper }) => [lower - 1e-9, upper + 1e-9]);
        for (const p of [...ends, 0.01, 0.2, 0.5].filter((value) => value > 0 && value < 1)) {
          const coverage = limits.reduce(
            (sum, { lower, upper }, x) => (lower <= p && p <= upper ? sum + binomial.density(x, n, p) : sum),
            0,
          );
          expect(coverage).toBeGreaterThanOrEqual(level - 1e-8);
        }
      }
  });

  it("covers, as Wilson's, on average as often as it says: mean over proportions within 0.02 for 20 records", () => {
    const n = 20;
    const limits = Array.from({ length: n + 1 }, (_, x) => proportionInterval(x, n));
    const places = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    const coverage = places.map((p) =>
      limits.reduce(
        (sum, { lower, upper }, x) => (lower <= p && p <= upper ? sum + binomial.density(x, n, p) : sum),
        0,
      ),
    );
    expect(Math.abs(coverage.reduce((sum, c) => sum + c, 0) / places.length - 0.95)).toBeLessThan(0.02);
  });
});
