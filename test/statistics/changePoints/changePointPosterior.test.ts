import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changePointPosterior } from "../../../src/statistics/changePoints/index.ts";
import { logGamma } from "../../../src/statistics/distributions/index.ts";
import { readVectors } from "../regression/readVectors.ts";
import { anyCountSeries, everyDivision } from "./anySeries.ts";

interface Division {
  readonly changes: readonly number[];
  readonly weight: number;
}

/** Posterior weight of every division by direct enumeration, gamma functions written out. */
function enumerated(
  counts: readonly number[],
  exposure: readonly number[],
  shape: number,
  rate: number,
  shortest: number,
  prior: (changes: number) => number,
): readonly Division[] {
  const divisions = everyDivision(counts.length, shortest);
  const ofSize = (k: number) => divisions.filter((d) => d.length === k).length;
  const logs = divisions.map((changes) => {
    const bounds = [0, ...changes, counts.length];
    return bounds.slice(1).reduce(
      (sum, to, j) => {
        const from = bounds[j] ?? 0;
        const s = counts.slice(from, to).reduce((a, b) => a + b, 0);
        const e = exposure.slice(from, to).reduce((a, b) => a + b, 0);
        return (
          sum +
          shape * Math.log(rate) -
          logGamma(shape) +
          logGamma(shape + s) -
          (shape + s) * Math.log(rate + e)
        );
      },
      Math.log(prior(changes.length) / ofSize(changes.length)),
    );
  });
  const top = Math.max(...logs);
  const total = logs.reduce((sum, value) => sum + Math.exp(value - top), 0);
  return divisions.map((changes, i) => ({ changes, weight: Math.exp((logs[i] ?? 0) - top) / total }));
}

const coal = readVectors<{ x: readonly number[] }, unknown>("changepoint")[0]?.input.x ?? [];

describe("changePointPosterior", () => {
  it("equals the enumeration of every division: number, places, probability at each place, mean rates", () => {
    fc.assert(
      fc.property(
        anyCountSeries(9),
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.boolean(),
        (counts, shortest, shape, rate, timed) => {
          const n = counts.length;
          const exposure = counts.map((_, i) => (timed ? 0.5 + (i % 3) : 1));
          const result = changePointPosterior(counts, {
            ratePrior: { shape, rate },
            minimumSegmentLength: shortest,
            maximumChanges: 20,
            ...(timed ? { exposure } : {}),
          });
          const all = enumerated(counts, exposure, shape, rate, shortest, (k) => 2 ** -k);
          const share = (test: (d: Division) => boolean) =>
            all.filter(test).reduce((sum, d) => sum + d.weight, 0);
          expect(result.numberOfChanges.reduce((sum, k) => sum + k.probability, 0)).toBeCloseTo(1, 12);
          for (const { changes: k, probability, places } of result.numberOfChanges) {
            const same = all.filter((d) => d.changes.length === k);
            const total = share((d) => d.changes.length === k);
            expect(probability).toBeCloseTo(total, 11);
            expect(places).toHaveLength(k);
            places.forEach((place, j) => {
              const at = (t: number) =>
                same.filter((d) => d.changes[j] === t).reduce((sum, d) => sum + d.weight, 0) / total;
              const best = Math.max(...counts.map((_, t) => at(t)));
              expect(at(place.mode)).toBeCloseTo(best, 11);
              let held = 0;
              for (let t = place.interval.lower; t <= place.interval.upper; t++) held += at(t);
              expect(place.intervalProbability).toBeCloseTo(held, 10);
              expect(held).toBeGreaterThanOrEqual(0.95 - 1e-9);
            });
          }
          for (let t = 1; t < n; t++)
            expect(result.changeProbability[t]).toBeCloseTo(
              share((d) => d.changes.includes(t)),
              11,
            );
          counts.forEach((_, i) => {
            const mean = all.reduce((sum, { changes, weight }) => {
              const from = changes.filter((t) => t <= i).at(-1) ?? 0;
              const to = changes.find((t) => t > i) ?? n;
              const s = counts.slice(from, to).reduce((a, b) => a + b, 0);
              const e = exposure.slice(from, to).reduce((a, b) => a + b, 0);
              return sum + (weight * (shape + s)) / (rate + e);
            }, 0);
            expect(result.meanRate[i]).toBeCloseTo(mean, 10);
          });
        },
      ),
      { seed: 1992, numRuns: 300 },
    );
  });

  it("coal-mining disasters: a change is certain, two most probable, the first within 1876–1896 (cf. Green 1995: 1–4 changes)", () => {
    const dates = Array.from({ length: 112 }, (_, i) => String(1851 + i));
    const result = changePointPosterior(coal, { dates });
    expect(result.probabilityOfChange).toBeGreaterThan(0.999999);
    expect(result.mostProbableNumber).toBe(2);
    const [place] = result.numberOfChanges[1]?.places ?? [];
    expect(place).toMatchObject({ mode: 41, modeDate: "1892", median: 40, intervalDates: ["1887", "1897"] });
    expect(result.numberOfChanges[2]?.places.map((p) => p.mode)).toEqual([41, 97]);
  });

  it("leaves the prior as it is where the counts say nothing: without events, no change gains", () => {
    const result = changePointPosterior([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(result.mostProbableNumber).toBe(0);
    expect(result.probabilityOfChange).toBeLessThan(0.5);
    const [first] = result.numberOfChanges;
    expect(first?.prior).toBeCloseTo(8 / 15, 14); // 1, ½, ¼, ⅛: three changes are all that eight periods have room for
  });

  it("takes other weights of the number of changes, zero among them", () => {
    const result = changePointPosterior([9, 8, 9, 2, 1, 2], {
      changesPrior: [0, 1, 0],
      minimumSegmentLength: 1,
    });
    expect(result.numberOfChanges.map((k) => k.probability)).toEqual([0, 1, 0]);
    expect(result.probabilityOfChange).toBe(1);
    expect(result.changeProbability.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("answers series shorter than a segment, and long ones", () => {
    expect(changePointPosterior([4])).toMatchObject({
      mostProbableNumber: 0,
      probabilityOfChange: 0,
      changeProbability: [0],
    });
    const long = changePointPosterior(
      Array.from({ length: 1000 }, (_, i) => (i < 600 ? 400 : 500) + ((i * 37) % 41)),
    );
    expect(long.numberOfChanges[1]?.places[0]).toMatchObject({ mode: 600 });
    expect(long.numberOfChanges.reduce((sum, k) => sum + k.probability, 0)).toBeCloseTo(1, 10);
  });

  it("names the argument of hostile input", () => {
    expect(() => changePointPosterior([])).toThrow("counts is empty.");
    expect(() => changePointPosterior([1, 0.5])).toThrow("is 0.5, which is not a whole number.");
    expect(() => changePointPosterior([1, 2], { ratePrior: { shape: 0, rate: 1 } })).toThrow(
      "options.ratePrior.shape is 0",
    );
    expect(() => changePointPosterior([1, 2], { exposure: [1, -1] })).toThrow("options.exposure[1] is -1");
    expect(() => changePointPosterior([1, 2], { level: 0 })).toThrow("options.level is 0");
    expect(() => changePointPosterior([1, 2], { changesPrior: [0, 0] })).toThrow("options.changesPrior is 0");
    expect(() => changePointPosterior([1, 2], { minimumSegmentLength: 0 })).toThrow(
      "options.minimumSegmentLength is 0",
    );
    expect(() => changePointPosterior(new Array<number>(5001).fill(1))).toThrow("at most 5000 counts");
  });
});
