import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changePoints,
  manual,
  negativeBinomialCost,
  normalMeanCost,
  normalMeanVarianceCost,
  poissonCost,
  type SegmentCost,
} from "../../../src/statistics/changePoints/index.ts";
import { negativeBinomial, poisson } from "../../../src/statistics/distributions/index.ts";
import { anyCountSeries } from "./anySeries.ts";

const settings = { seed: 77, numRuns: 200 };
const costs: readonly SegmentCost[] = [
  poissonCost(),
  negativeBinomialCost({ theta: 1.5 }),
  negativeBinomialCost(),
  normalMeanCost(),
  normalMeanVarianceCost(),
];

describe("every cost", () => {
  it("is twice a negative log-likelihood: the constant and the costs give that of the series", () => {
    fc.assert(
      fc.property(anyCountSeries(), (values) => {
        const written = [
          (mean: number) => (y: number) => (mean === 0 ? 0 : poisson.density(y, mean, { log: true })),
          (mean: number) => (y: number) =>
            mean === 0 ? 0 : negativeBinomial.density(y, 1.5, mean, { log: true }),
        ];
        written.forEach((logDensity, k) => {
          const cost = costs[k] ?? poissonCost();
          const result = changePoints(values, { cost, penalty: manual(2), minimumSegmentLength: 1 });
          const direct = result.segments.reduce(
            (sum, s) => sum + values.slice(s.from, s.to).reduce((part, y) => part + logDensity(s.mean)(y), 0),
            0,
          );
          expect(result.logLikelihood).toBeCloseTo(direct, 8);
        });
      }),
      settings,
    );
  });

  it("never rises by dividing a stretch: what PELT's pruning rests on", () => {
    fc.assert(
      fc.property(anyCountSeries(), fc.constantFrom(...costs), fc.nat(), (values, cost, seed) => {
        const fitted = cost.fit(values);
        const at = 1 + (seed % Math.max(1, values.length - 1));
        if (at >= values.length) return;
        const whole = fitted.cost(0, values.length);
        expect(fitted.cost(0, at) + fitted.cost(at, values.length)).toBeLessThanOrEqual(
          whole + 1e-9 * (1 + Math.abs(whole)),
        );
      }),
      { ...settings, numRuns: 1000 },
    );
  });

  it("prices many starts at once as it prices them one by one", () => {
    fc.assert(
      fc.property(anyCountSeries(), fc.constantFrom(...costs), (values, cost) => {
        const fitted = cost.fit(values);
        const n = values.length;
        const starts = Int32Array.from({ length: n }, (_, i) => i);
        const logs = Float64Array.from({ length: n + 1 }, (_, m) => Math.log(m));
        for (const table of [null, logs]) {
          const out = new Float64Array(n);
          fitted.costs(starts, n, n, out, table);
          out.forEach((value, from) => {
            const length = table !== null && fitted.hasLengthTerm(from, n) ? Math.log(n - from) : 0;
            expect(value).toBeCloseTo(fitted.cost(from, n) + length, 9);
          });
        }
      }),
      settings,
    );
  });
});

describe("poissonCost", () => {
  it("with exposure has rates per unit of it, and a unit that drops out of the division", () => {
    const counts = [10, 12, 11, 30, 28, 33];
    const exposure = [1, 1, 1, 3, 3, 3];
    expect(changePoints(counts, { cost: poissonCost() }).kind).toBe("changes");
    const flat = changePoints(counts, { cost: poissonCost({ exposure }) });
    expect(flat.kind).toBe("no-change");
    expect(flat.segments[0]?.mean).toBeCloseTo(124 / 12, 13);
    const months = changePoints(counts, {
      cost: poissonCost({ exposure: exposure.map((e) => e * 30) }),
      penalty: manual(1),
    });
    const days = changePoints(counts, { cost: poissonCost({ exposure }), penalty: manual(1) });
    expect(months.changes).toEqual(days.changes);
    expect(months.segments[0]?.mean).toBeCloseTo((days.segments[0]?.mean ?? 0) / 30, 13);
    expect(months.logLikelihood).toBeCloseTo(days.logLikelihood, 9);
  });

  it("refuses what is no count", () => {
    expect(() => changePoints([1, 2.5], { cost: poissonCost() })).toThrow(
      "values[1] is 2.5, which is not a whole number.",
    );
    expect(() => changePoints([1, -2], { cost: poissonCost() })).toThrow(
      "values[1] is -2, which is outside its range.",
    );
    expect(() => changePoints([1, Number.NaN], { cost: normalMeanCost() })).toThrow("values[1] is NaN");
    expect(() => changePoints([], { cost: poissonCost() })).toThrow("values is empty.");
    expect(() => changePoints([1, 2], { cost: poissonCost({ exposure: [1] }) })).toThrow(
      "exposure has 1 values and values has 2.",
    );
    expect(() => changePoints([1, 2], { cost: poissonCost({ exposure: [1, 0] }) })).toThrow(
      "exposure[1] is 0",
    );
    expect(() => changePoints([9007199254740991, 9], { cost: poissonCost() })).toThrow("a total below 2^53");
  });
});

describe("negativeBinomialCost", () => {
  it("estimates the dispersion from neighbours, so that a change of level does not pass for scatter", () => {
    const flat = [3, 9, 2, 8, 5, 1, 7, 4];
    const stepped = [...flat, ...flat.map((y) => y + 40)];
    const theta = (values: readonly number[]) =>
      negativeBinomialCost().fit(values).settings.theta ?? Number.NaN;
    // Σ[½(a − b)² − ½(a + b)] and Σ ab over neighbours of `flat`, by hand.
    const excess = [18 - 6, 24.5 - 5.5, 18 - 5, 4.5 - 6.5, 8 - 3, 18 - 4, 4.5 - 5.5].reduce(
      (a, b) => a + b,
      0,
    );
    expect(theta(flat)).toBeCloseTo((27 + 18 + 16 + 40 + 5 + 7 + 28) / excess, 13);
    expect(theta(stepped)).toBeGreaterThan(theta(flat));
    expect(changePoints(stepped, { cost: negativeBinomialCost() }).changes.map((c) => c.at)).toEqual([8]);
  });

  it("is the Poisson's cost where neighbours scatter no more than a Poisson", () => {
    const values = [4, 5, 4, 5, 9, 9, 10, 9];
    const own = negativeBinomialCost().fit(values);
    const other = poissonCost().fit(values);
    expect(own.settings).toEqual({});
    expect(own.cost(0, 8)).toBe(other.cost(0, 8));
    expect(own.logLikelihoodConstant).toBe(other.logLikelihoodConstant);
    const near = negativeBinomialCost({ theta: 1e12 }).fit(values);
    expect(near.cost(1, 7)).toBeCloseTo(other.cost(1, 7), 9);
    expect(() => negativeBinomialCost({ theta: 0 })).toThrow("theta is 0, which is outside its range.");
  });
});

describe("normalMeanCost", () => {
  it("is the residual sum of squares over the variance, which shifting the series leaves alone", () => {
    const values = [1, 4, 2, 8, 6];
    const near = normalMeanCost({ variance: 2 }).fit(values);
    const far = normalMeanCost({ variance: 2 }).fit(values.map((value) => value + 1e9));
    expect(near.cost(0, 3)).toBeCloseTo((16 / 9 + 25 / 9 + 1 / 9) / 2, 14);
    expect(far.cost(0, 3)).toBeCloseTo(near.cost(0, 3), 6);
    expect(near.cost(2, 3)).toBeCloseTo(0, 14);
    expect(normalMeanCost().fit(values).settings.variance).toBeCloseTo((9 + 4 + 36 + 4) / 8, 14);
  });

  it("divides nothing in a constant series", () => {
    const result = changePoints([7, 7, 7, 7, 7, 7], { cost: normalMeanCost() });
    expect(result).toMatchObject({
      kind: "no-change",
      segmentCost: Math.log(6),
      cost: { settings: { variance: 0 } },
    });
  });
});

describe("normalMeanVarianceCost", () => {
  it("keeps the variance of a segment above that of rounding, so that equal neighbours are not infinitely likely", () => {
    const values = [5, 5, 7, 9, 6, 8, 5, 7, 9, 6];
    const fitted = normalMeanVarianceCost().fit(values);
    expect(fitted.settings.varianceFloor).toBeCloseTo(1 / 12, 14);
    expect(fitted.cost(0, 2)).toBeCloseTo(2 * Math.log((2 * Math.PI) / 12), 12);
    const asked = { cost: normalMeanVarianceCost(), minimumSegmentLength: 4 };
    expect(changePoints(values, asked).kind).toBe("no-change");
    expect(changePoints([3, 3, 3, 3], { cost: normalMeanVarianceCost() }).kind).toBe("no-change");
  });

  it("finds a change of scatter where the mean stays", () => {
    const values = [5.1, 4.9, 5.0, 5.2, 4.8, 5.1, 4.9, 5.0, 1, 9, 2, 8, 0, 10, 3, 7];
    const result = changePoints(values, { cost: normalMeanVarianceCost() });
    expect(result.changes.map((c) => c.at)).toEqual([8]);
    expect(changePoints(values, { cost: normalMeanCost() }).kind).toBe("no-change");
  });

  it("refuses segments of one observation", () => {
    expect(() =>
      changePoints([1, 2, 3], { cost: normalMeanVarianceCost(), minimumSegmentLength: 1 }),
    ).toThrow("options.minimumSegmentLength is 1, too short for the normal mean and variance cost.");
  });
});
