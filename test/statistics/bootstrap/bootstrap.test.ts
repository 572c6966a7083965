import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceleration } from "../../../src/statistics/bootstrap/acceleration.ts";
import { resampler } from "../../../src/statistics/bootstrap/bootstrapReplicates.ts";
import {
  bootstrap,
  bootstrapInterval,
  bootstrapReplicates,
  type Statistic,
} from "../../../src/statistics/bootstrap/index.ts";
import { everyLeftOut } from "../../../src/statistics/bootstrap/Resampler.ts";
import { randomStream, uniformVariate } from "../../../src/statistics/random/index.ts";
import { bootstrapIntervalAdapter } from "../../../src/statistics/reference/adapters/bootstrap_interval.ts";
import { checkVectors } from "../checkVectors.ts";

const mean = (sample: ArrayLike<number>) => Array.from(sample).reduce((sum, x) => sum + x, 0) / sample.length;
const median = (sample: ArrayLike<number>) => {
  const sorted = Array.from(sample).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
const deviation = (sample: ArrayLike<number>) => {
  const centre = mean(sample);
  return Math.sqrt(mean(Array.from(sample, (x) => (x - centre) ** 2)));
};
const leftOut = (values: ArrayLike<number>, statistic: Statistic) =>
  everyLeftOut(resampler(values, statistic).leftOut);
const days = [1, 2, 2, 3, 5, 8, 9, 13, 21, 34, 40];

describe("bootstrapInterval", () => {
  it("agrees with R's boot.ci on the same replicates, percentile, basic and BCa", () => {
    checkVectors("bootstrap_interval", bootstrapIntervalAdapter, 5);
  });

  it("counts replicates equal to the estimate half, so that ties do not pass for bias", () => {
    const tied = Array.from({ length: 999 }, (_, i) => (i < 30 ? 4 : i < 969 ? 5 : 6));
    const interval = bootstrapInterval(tied, 5, { level: 0.95 });
    expect(interval).toMatchObject({ kind: "interval", lower: 4, upper: 6 });
  });

  it("says that bias is not measurable when all replicates lie on one side", () => {
    const above = Array.from({ length: 99 }, (_, i) => 10 + i);
    expect(bootstrapInterval(above, 5)).toEqual({ kind: "bias-not-measurable", method: "bca" });
    expect(bootstrapInterval(above, 5, { method: "percentile" }).kind).toBe("interval");
  });

  it("says when an end is only the most extreme replicate", () => {
    const few = Array.from({ length: 20 }, (_, i) => i);
    expect(bootstrapInterval(few, 10, { method: "percentile", level: 0.95 })).toMatchObject({
      lower: 0,
      upper: 19,
      endAtExtremeReplicate: true,
    });
    expect(bootstrapInterval(few, 10, { method: "percentile", level: 0.5 })).toMatchObject({
      endAtExtremeReplicate: false,
    });
  });
});

describe("bootstrapReplicates", () => {
  it("gives the same replicates in one piece and in eight, in whatever order the pieces are computed", () => {
    const size = 256 * 16 + 100;
    for (const statistic of ["mean", "median", deviation] as const) {
      const whole = bootstrapReplicates(days, statistic, { seed: 99, to: size });
      const pieces = Array.from({ length: 9 }, (_, i) => i * 512)
        .reverse()
        .map((from) => ({
          from,
          part: bootstrapReplicates(days, statistic, { seed: 99, from, to: Math.min(size, from + 512) }),
        }));
      const joined = new Float64Array(size);
      for (const { from, part } of pieces) joined.set(part, from);
      expect(joined).toEqual(whole);
    }
  });

  it("draws the median from its exact resampling distribution, without resampling", () => {
    for (const values of [[1, 2, 3, 4, 5], [1, 2, 3, 4], [7, 7, 9], [2, 11], [6]]) {
      // All n^n resamples, one by one.
      const exact = new Map<number, number>();
      const n = values.length;
      for (let code = 0; code < n ** n; code++) {
        const sample = Array.from({ length: n }, (_, i) => values[Math.floor(code / n ** i) % n] ?? 0);
        const value = median(sample);
        exact.set(value, (exact.get(value) ?? 0) + n ** -n);
      }
      const draws = 100_000;
      const seen = new Map<number, number>();
      for (const value of bootstrapReplicates(values, "median", { seed: 3, to: draws }))
        seen.set(value, (seen.get(value) ?? 0) + 1);
      expect([...seen.keys()].every((value) => exact.has(value))).toBe(true);
      for (const [value, p] of exact) {
        const z = ((seen.get(value) ?? 0) - draws * p) / Math.sqrt(draws * p * (1 - p) + 1e-9);
        expect(Math.abs(z), `median ${value} of ${values}`).toBeLessThan(4);
      }
    }
  });

  it("draws means as resampling does", () => {
    const replicates = bootstrapReplicates(days, "mean", { seed: 12, to: 40_000 });
    const se = deviation(days) / Math.sqrt(days.length);
    expect(Math.abs(mean(replicates) - mean(days))).toBeLessThan((4 * se) / 200);
    expect(Math.abs(deviation(replicates) / se - 1)).toBeLessThan(0.02);
    expect(replicates[5]).toBe(bootstrapReplicates(days, "mean", { seed: 12, to: 6 })[5]);
  });

  it("names the argument that is wrong", () => {
    const of = (options: { seed: number; from?: number; to: number }) => () =>
      bootstrapReplicates(days, "mean", options);
    expect(of({ seed: 1, from: 100, to: 300 })).toThrow("options.from is 100, which is outside its range.");
    expect(of({ seed: 1, from: 512, to: 300 })).toThrow("options.to is 300");
    expect(of({ seed: -1, to: 3 })).toThrow("options.seed is -1");
  });
});

describe("statistics by name", () => {
  /** All n^n resamples, one by one: the exact chance of each value of a statistic. */
  const exactly = (n: number, of: (places: readonly number[]) => number) => {
    const chances = new Map<number, number>();
    for (let code = 0; code < n ** n; code++) {
      const value = of(Array.from({ length: n }, (_, i) => Math.floor(code / n ** i) % n));
      chances.set(value, (chances.get(value) ?? 0) + n ** -n);
    }
    return chances;
  };
  /** Type 7 of Hyndman & Fan 1996, as R's quantile. */
  const quantile = (values: readonly number[], p: number) => {
    const sorted = [...values].sort((a, b) => a - b);
    const place = (values.length - 1) * p;
    const low = Math.floor(place);
    const [a = 0, b = a] = sorted.slice(low, low + 2);
    return a * (1 - (place - low)) + b * (place - low);
  };
  const five = [2, 3, 5, 9, 17];
  const bases = [4, 1, 8, 2, 16];
  const at = (places: readonly number[], list: readonly number[]) => places.map((place) => list[place] ?? 0);
  const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);

  it.each<[string, readonly number[], Statistic, (places: readonly number[]) => number]>([
    ["a proportion", [1, 0, 0, 1, 0], "proportion", (places) => total(at(places, [1, 0, 0, 1, 0])) / 5],
    [
      "an upper quantile",
      five,
      { kind: "quantile", probability: 0.8 },
      (places) => quantile(at(places, five), 0.8),
    ],
    [
      "a quartile between two ranks",
      five.slice(1),
      { kind: "quantile", probability: 0.75 },
      (places) => quantile(at(places, five.slice(1)), 0.75),
    ],
    [
      "a ratio",
      five,
      { kind: "ratio", denominators: bases },
      (places) => total(at(places, five)) / total(at(places, bases)),
    ],
  ])("draws %s as often as all resamples have it", (_, values, statistic, of) => {
    const draws = 50_000;
    const key = (value: number) => Number(value.toPrecision(9));
    const exact = exactly(values.length, (places) => key(of(places)));
    const drawn = new Map<number, number>();
    for (const value of bootstrapReplicates(values, statistic, { seed: 11, to: draws }))
      drawn.set(key(value), (drawn.get(key(value)) ?? 0) + 1);
    expect([...drawn.keys()].filter((value) => !exact.has(value))).toEqual([]);
    for (const [value, p] of exact) {
      const z = ((drawn.get(value) ?? 0) - draws * p) / Math.sqrt(draws * p * (1 - p) + 1);
      expect(Math.abs(z), `${value}`).toBeLessThan(4.5);
    }
  });

  it("knows each of them without each value, as computing it again does", () => {
    const sort = (list: readonly { value: number; count: number }[]) =>
      list.flatMap(({ value, count }) => new Array<number>(count).fill(value)).sort((a, b) => a - b);
    const whole = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(whole, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const again = sort(leftOut(values, (sample) => quantile(Array.from(sample), probability)));
        sort(leftOut(values, { kind: "quantile", probability })).forEach((value, i) => {
          expect(value).toBeCloseTo(again[i] ?? Number.NaN, 9);
        });
        const ones = values.map((value) => value % 2);
        expect(sort(leftOut(ones, "proportion"))).toEqual(sort(leftOut(ones, mean)));
        const ratios = leftOut(values, { kind: "ratio", denominators: values.map(() => 2) });
        sort(ratios).forEach((value, i) => {
          expect(value).toBeCloseTo((sort(leftOut(values, mean))[i] ?? Number.NaN) / 2, 9);
        });
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it("names the argument that is wrong", () => {
    const of = (values: number[], statistic: unknown) => () =>
      bootstrap(values, statistic as Statistic, { seed: 1 });
    expect(of([0, 2], "proportion")).toThrow("values[1] is 2");
    expect(of([1, 2], { kind: "quantile", probability: 1.5 })).toThrow("statistic.probability is 1.5");
    expect(of([1, 2], { kind: "ratio", denominators: [1] })).toThrow("statistic.denominators has 1 values");
    expect(of([1, 2], { kind: "ratio", denominators: [1, Number.NaN] })).toThrow("statistic.denominators[1]");
    expect(of([1, 2], { kind: "ratio", denominators: [1, 0] })).toThrow("The statistic of a resample is");
    expect(of([1, 2], { kind: "mode" })).toThrow('statistic.kind is "mode"');
  });
});

describe("bootstrap", () => {
  it("leaves out one value at a time as R does: same acceleration for the same values", () => {
    const url = new URL("../../reference/bootstrap_interval.json", import.meta.url);
    const { cases } = JSON.parse(readFileSync(url, "utf8"));
    const statistics = [mean, mean, deviation, null, (x: Float64Array) => deviation(x) / mean(x)];
    statistics.forEach((statistic, i) => {
      if (statistic === null) return;
      const { values, acceleration: expected } = cases[i].input;
      expect(acceleration(leftOut(values, statistic))).toBeCloseTo(expected, 12);
      if (statistic === mean) expect(acceleration(leftOut(values, "mean"))).toBeCloseTo(expected, 12);
    });
  });

  it("knows the median without each value, without sorting again", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 }), (values) => {
        const expand = (list: readonly { value: number; count: number }[]) =>
          list
            .flatMap(({ value, count }) => Array.from({ length: count }, () => value))
            .sort((a, b) => a - b);
        expect(expand(leftOut(values, "median"))).toEqual(expand(leftOut(values, median)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("gives the interval of its replicates, the same for the same seed and another for another", () => {
    const one = bootstrap(days, "median", { seed: 2014 });
    expect(bootstrap(days, "median", { seed: 2014 })).toEqual(one);
    const replicates = bootstrapReplicates(days, "median", { seed: 2014, to: 9999 });
    expect(one.interval).toEqual(
      bootstrapInterval(replicates, 8, {
        acceleration: acceleration(leftOut(days, "median")),
      }),
    );
    expect(bootstrap(days, "mean", { seed: 1 }).interval).not.toEqual(
      bootstrap(days, "mean", { seed: 2 }).interval,
    );
  });

  it("nests its intervals by level and shifts and scales with the values", () => {
    const at = (values: readonly number[], level: number) => {
      const { interval } = bootstrap(values, "mean", { seed: 4, replicates: 1999, level });
      return interval.kind === "interval" ? [interval.lower, interval.upper] : [];
    };
    const [low = 0, high = 0] = at(days, 0.9);
    const [wideLow = 0, wideHigh = 0] = at(days, 0.99);
    expect(wideLow).toBeLessThan(low);
    expect(wideHigh).toBeGreaterThan(high);
    const [movedLow = 0, movedHigh = 0] = at(
      days.map((x) => 8 * x + 64),
      0.9,
    );
    expect(movedLow).toBeCloseTo(8 * low + 64, 9);
    expect(movedHigh).toBeCloseTo(8 * high + 64, 9);
  });

  it("covers the median of a skewed population about as often as it says", () => {
    const stream = randomStream("seed", 31);
    const rounds = 400;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      const values = Array.from({ length: 60 }, () => -Math.log(uniformVariate(stream)));
      const { interval } = bootstrap(values, "median", { seed: round, replicates: 999 });
      if (interval.kind === "interval" && interval.lower <= Math.LN2 && interval.upper >= Math.LN2) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.92);
    expect(covered / rounds).toBeLessThan(0.98);
  });

  it("has no width when all values are equal, and never NaN", () => {
    for (const statistic of ["mean", "median", deviation] as const)
      for (const method of ["percentile", "basic", "bca"] as const) {
        const result = bootstrap([4, 4, 4], statistic, { seed: 1, replicates: 99, method });
        expect(result.interval).toMatchObject({
          kind: "interval",
          lower: result.estimate,
          upper: result.estimate,
        });
        expect(result.standardError).toBe(0);
      }
    expect(bootstrap([4], "median", { seed: 1, replicates: 99 }).interval).toMatchObject({
      lower: 4,
      upper: 4,
    });
  });

  it("names the argument that is wrong", () => {
    const of =
      (values: number[], statistic: unknown = "mean", options = {}) =>
      () =>
        bootstrap(values, statistic as "mean", { seed: 1, ...options });
    expect(of([])).toThrow("values is empty.");
    expect(of([1, Number.NaN])).toThrow("values[1] is NaN");
    expect(of([1, 2], "mode")).toThrow('statistic is "mode", which is not an option.');
    expect(of([1, 2], "mean", { replicates: 10 })).toThrow("options.replicates is 10, too few");
    expect(of([1, 2], "mean", { replicates: 99.5 })).toThrow("options.replicates is 99.5");
    expect(of([1, 2], "mean", { seed: 0.5 })).toThrow("options.seed is 0.5");
    expect(of([1, 2], "mean", { method: "studentised" })).toThrow('options.method is "studentised"');
    expect(of([1, 2], "mean", { level: 95 })).toThrow("options.level is 95");
    expect(of([1, 2], (x: Float64Array) => 1 / ((x[0] ?? 0) - (x[1] ?? 0)))).toThrow(
      "The statistic of a resample is",
    );
    expect(of([1, 2], () => "3")).toThrow("The statistic of the values is 3, which is not a finite number.");
    expect(of([1e308, -1e308, 1e308], "mean")).toThrow("so large that the result exceeds");
  });
});
