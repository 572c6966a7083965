import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { senSlopeAdapter } from "../../../src/statistics/reference/adapters/sen_slope.ts";
import { mannKendall, senSlope } from "../../../src/statistics/trends/index.ts";
import { expectVectors } from "../expectVectors.ts";
import { publishedTable } from "../publishedTable.ts";

const series = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 30 });

describe("senSlope", () => {
  it("agrees with R's trend on every case", () => {
    expectVectors("sen_slope", senSlopeAdapter, 20);
  });

  it("is the slope that leaves no trend: as many pairs rise above it as fall below", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { slope } = senSlope(values);
        let above = 0;
        let below = 0;
        for (let j = 1; j < values.length; j++)
          for (let i = 0; i < j; i++) {
            const excess = ((values[j] ?? 0) - (values[i] ?? 0)) / (j - i) - slope;
            if (excess > 1e-12) above++;
            if (excess < -1e-12) below++;
          }
        const half = (values.length * (values.length - 1)) / 4;
        expect(above).toBeLessThanOrEqual(half);
        expect(below).toBeLessThanOrEqual(half);
      }),
      { seed: 1968, numRuns: 500 },
    );
  });

  it("holds its slope inside its interval, and wider levels hold narrower ones", () => {
    fc.assert(
      fc.property(series, (values) => {
        const at = (level: number) => senSlope(values, { level });
        const [narrow, wide] = [at(0.8), at(0.95)];
        for (const kind of ["interval", "interpolatedInterval"] as const) {
          const [inner, outer] = [narrow[kind], wide[kind]];
          if (inner === null) continue;
          expect(inner.lower).toBeLessThanOrEqual(narrow.slope);
          expect(inner.upper).toBeGreaterThanOrEqual(narrow.slope);
          if (outer === null) continue;
          expect(outer.lower).toBeLessThanOrEqual(inner.lower);
          expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
        }
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it("follows units of value and time, and turns with the series", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 9 }), (values, unit) => {
        const plain = senSlope(values);
        const scaled = senSlope(
          values.map((value) => 4 * value + 3),
          { times: values.map((_, i) => 2000 + unit * i) },
        );
        expect(scaled.slope).toBeCloseTo((4 * plain.slope) / unit, 10);
        expect(scaled.ranks).toEqual(plain.ranks);
        expect(senSlope(values.toReversed()).slope).toBeCloseTo(-plain.slope, 12);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("uses the years as they are when some are missing", () => {
    expect(senSlope([2, 4, 10], { times: [2011, 2012, 2015] }).slope).toBe(2);
    expect(senSlope([2, 4, 10]).slope).toBe(4);
  });

  it("covers the true slope at least as often as stated, within Monte Carlo error", () => {
    let held = 0;
    const runs = 2000;
    const noise = fc.sample(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 }),
      {
        seed: 14,
        numRuns: runs,
      },
    );
    for (const errors of noise) {
      const { interval } = senSlope(
        errors.map((e, i) => 0.05 * i + e),
        { level: 0.9 },
      );
      if (interval !== null && interval.lower <= 0.05 && 0.05 <= interval.upper) held++;
    }
    expect(held / runs).toBeGreaterThan(0.9 - 4 * Math.sqrt(0.09 / runs));
  });

  it("has no interval where the series is too short for the level, rather than the outermost slopes", () => {
    const { interval, interpolatedInterval, ranks } = senSlope([1, 2, 3], { level: 0.95 });
    expect([interval, interpolatedInterval]).toEqual([null, null]);
    expect(ranks.lower).toBeLessThan(1);
  });

  it("gives the published slope of the Nile, −2.6 with (−3.62791, −1.42857), in the direction of its test", () => {
    const nile = publishedTable("trend/Nile.csv")?.map((row) => Number(row.value));
    if (nile === undefined) return;
    const { slope, interval } = senSlope(nile);
    expect(slope).toBeCloseTo(-2.6, 10);
    expect(interval?.lower).toBeCloseTo(-3.62791, 5);
    expect(interval?.upper).toBeCloseTo(-1.42857, 5);
    expect(Math.sign(mannKendall(nile).s)).toBe(Math.sign(slope));
  });

  it("names the argument of hostile input", () => {
    expect(() => senSlope([])).toThrow("values is empty.");
    expect(() => senSlope([1])).toThrow("values is an array, which is outside its range.");
    expect(() => senSlope([1, 1e301])).toThrow("values[1] is 1e+301, which is outside its range.");
    expect(() => senSlope([1, 2], { times: [1, 1] })).toThrow(
      "options.times[1] is 1, which is outside its range.",
    );
    expect(() => senSlope([1, 2], { times: [1] })).toThrow("options.times has 1 values and values has 2.");
    expect(() => senSlope([1, 1e299], { times: [0, 1e-300] })).toThrow(
      "times far enough apart for finite slopes",
    );
    expect(() => senSlope([1, 2], { level: 1.5 })).toThrow("options.level is 1.5");
  });
});
