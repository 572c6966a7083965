import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnbullAdapter } from "../../../src/statistics/reference/adapters/turnbull.ts";
import {
  kaplanMeier,
  type TurnbullEstimate,
  turnbull,
  turnbullQuantile,
  turnbullSurvival,
} from "../../../src/statistics/survival/index.ts";
import { checkVectors } from "../checkVectors.ts";
import { publishedTable } from "../publishedTable.ts";

interface Row {
  readonly lower: number;
  readonly upper: number | null;
}

/** Small synthetic data on an integer grid, so that ends of intervals often coincide. */
const anyRows = fc.array(
  fc
    .record({ lower: fc.integer({ min: 0, max: 9 }), width: fc.integer({ min: 0, max: 8 }), open: fc.nat(3) })
    .map(({ lower, width, open }): Row => ({ lower, upper: open === 0 ? null : lower + width })),
  { minLength: 1, maxLength: 16 },
);
const settings = { seed: 1976, numRuns: 400 };
const estimateOf = (rows: readonly Row[]) =>
  turnbull({ lower: rows.map(({ lower }) => lower), upper: rows.map(({ upper }) => upper) });

/** Whether an observation covers an innermost interval, decided on the intervals themselves. */
function covers(row: Row, interval: TurnbullEstimate["intervals"][number]): boolean {
  const exact = row.upper === row.lower;
  const from =
    interval.lower > row.lower || (interval.lower === row.lower && interval.lowerIncluded === exact);
  return from && (interval.upper ?? Infinity) <= (row.upper ?? Infinity);
}

describe("turnbull", () => {
  it("agrees with the independent maximisation and icenReg on every case", () => {
    checkVectors("turnbull", turnbullAdapter, 20);
  });

  it("meets the Kuhn–Tucker conditions, worked out afresh from the observations", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const estimate = estimateOf(rows);
        expect(estimate.convergence.kind).toBe("converged");
        expect(estimate.intervals.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 12);
        const probability = rows.map((row) =>
          estimate.intervals.reduce((sum, interval) => sum + (covers(row, interval) ? interval.mass : 0), 0),
        );
        expect(estimate.logLikelihood).toBeCloseTo(
          probability.reduce((sum, p) => sum + Math.log(p), 0),
          10,
        );
        for (const interval of estimate.intervals) {
          const gradient = rows.reduce(
            (sum, row, i) => sum + (covers(row, interval) ? 1 / (probability[i] ?? 0) : 0),
            0,
          );
          expect(gradient).toBeLessThanOrEqual(rows.length * (1 + 1e-10));
          if (interval.mass > 0) expect(gradient).toBeGreaterThanOrEqual(rows.length * (1 - 1e-10));
        }
      }),
      settings,
    );
  });

  it("is not beaten by any masses put on a fine grid of times", () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (rows, raw) => {
          // Half-integer steps hit every exact time and the inside of every interval of an integer grid.
          const total = raw.reduce((sum, value) => sum + value + 1e-9, 0);
          const masses = raw.map((value, i) => ({ time: i / 2, p: (value + 1e-9) / total }));
          const logLikelihood = rows.reduce((sum, { lower, upper }) => {
            const inside = ({ time }: { time: number }) =>
              upper === lower ? time === lower : time > lower && time <= (upper ?? Infinity);
            return sum + Math.log(masses.filter(inside).reduce((total_, { p }) => total_ + p, 0));
          }, 0);
          expect(logLikelihood).toBeLessThanOrEqual(estimateOf(rows).logLikelihood + 1e-9);
        },
      ),
      settings,
    );
  });

  it("is the Kaplan–Meier curve when times are exact or right-censored", () => {
    const exactOrCensored = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(exactOrCensored, (pairs) => {
        const curve = kaplanMeier({ time: pairs.map(([t]) => t), event: pairs.map(([, event]) => event) });
        const estimate = estimateOf(pairs.map(([lower, event]) => ({ lower, upper: event ? lower : null })));
        curve.time.forEach((time, row) => {
          expect(turnbullSurvival(estimate, time).highest).toBeCloseTo(curve.survival[row] ?? Number.NaN, 10);
        });
      }),
      settings,
    );
  });

  it("has unique masses: the observations' coverage of the intervals has full rank", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { intervals } = estimateOf(rows);
        const matrix = rows.map((row) => intervals.map((interval) => Number(covers(row, interval))));
        let rank = 0;
        for (let column = 0; column < intervals.length; column++) {
          const pivot = matrix.findIndex((row, i) => i >= rank && row[column] !== 0);
          if (pivot === -1) continue;
          const [chosen] = matrix.splice(pivot, 1);
          matrix.splice(rank, 0, chosen ?? []);
          for (let i = rank + 1; i < matrix.length; i++) {
            const factor = (matrix[i]?.[column] ?? 0) / (chosen?.[column] ?? 1);
            matrix[i] = (matrix[i] ?? []).map((value, j) => value - factor * (chosen?.[j] ?? 0));
          }
          rank++;
        }
        expect(rank).toBe(intervals.length);
      }),
      settings,
    );
  });

  it("counts a row of weight w as w rows, and leaves rows of weight 0 out", () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.nat(3), { minLength: 16, maxLength: 16 }), (rows, weights) => {
        const weight = rows.map((_, i) => weights[i] ?? 0);
        fc.pre(weight.some((w) => w > 0));
        const repeated = rows.flatMap((row, i) => Array.from({ length: weight[i] ?? 0 }, () => row));
        const weighted = turnbull({
          lower: rows.map(({ lower }) => lower),
          upper: rows.map(({ upper }) => upper),
          weight,
        });
        const plain = estimateOf(repeated);
        expect(weighted.observations).toBe(repeated.length);
        expect(weighted.logLikelihood).toBeCloseTo(plain.logLikelihood, 9);
        weighted.intervals.forEach(({ mass }, j) => {
          expect(mass).toBeCloseTo(plain.intervals[j]?.mass ?? Number.NaN, 8);
        });
      }),
      settings,
    );
  });

  const bcos = publishedTable("survival/bcos_interval.csv");
  it.skipIf(bcos === null)(
    "finds no deterioration of breast cosmesis before 4 months after radiotherapy (Finkelstein 1986)",
    () => {
      const rows = (bcos ?? []).filter(({ treatment }) => treatment === "Rad");
      const estimate = turnbull({
        lower: rows.map(({ left }) => Number(left)),
        upper: rows.map(({ right }) => (right === "Inf" ? null : Number(right))),
      });
      expect(estimate.observations).toBe(46);
      expect(estimate.logLikelihood).toBeCloseTo(-58.06, 3);
      expect(estimate.intervals[0]).toMatchObject({ lower: 4, upper: 5 });
    },
  );

  it("settles large data with masses, zeros and all: the gradient says so, not the iteration count", () => {
    const time = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 1009);
    const estimate = turnbull({
      lower: time.map((t, i) => (i % 3 === 0 ? Math.max(0, t - (i % 50)) : t)),
      upper: time.map((t, i) => (i % 7 === 0 ? null : i % 3 === 0 ? t + 1 + (i % 91) : t)),
    });
    expect(estimate.convergence.kind).toBe("converged");
    expect(estimate.convergence.violation).toBeLessThan(1e-12);
  });

  it("says between which times a quantile lies, and how far survival is known at a time", () => {
    const estimate = turnbull({ lower: [0, 4, 9, 12], upper: [2, 6, 10, null] });
    expect(turnbullQuantile(estimate, 0.5)).toEqual({ probability: 0.5, lower: 4, upper: 10 });
    expect(turnbullQuantile(estimate, 0.4)).toEqual({ probability: 0.4, lower: 4, upper: 6 });
    expect(turnbullQuantile(estimate, 0.9)).toEqual({ probability: 0.9, lower: 12, upper: null });
    expect(turnbullSurvival(estimate, 1)).toEqual({ lowest: 0.75, highest: 1 });
    expect(turnbullSurvival(estimate, 3)).toEqual({ lowest: 0.75, highest: 0.75 });
    expect(turnbullSurvival(estimate, 99)).toEqual({ lowest: 0, highest: 0.25 });
    expect(turnbullSurvival(turnbull({ lower: [3], upper: [3] }), 3)).toEqual({ lowest: 0, highest: 0 });
  });

  it("takes observations of every kind it can answer for", () => {
    const estimate = turnbull([
      { kind: "exact", time: 3 },
      { kind: "left-censored", time: 4 },
      { kind: "interval", lower: 2, upper: 5 },
      { kind: "right-censored", time: 1 },
    ]);
    expect(estimate.intervals).toEqual([
      { lower: 3, upper: 3, lowerIncluded: true, mass: 1, survivalAfter: 0 },
    ]);
    expect(turnbull([{ kind: "right-censored", time: 0 }]).intervals[0]).toMatchObject({
      lower: 0,
      upper: null,
    });
  });

  it("names the argument that is wrong", () => {
    const of = (data: unknown) => () => turnbull(data as never);
    expect(of([])).toThrow("data is empty.");
    expect(of({ lower: [], upper: [] })).toThrow("data.lower is empty.");
    expect(of({ lower: [1], upper: [2], weight: [0] })).toThrow("data is empty.");
    expect(of({ lower: [1, 2], upper: [2] })).toThrow("data.lower has 2 values and data.upper has 1.");
    expect(of({ lower: [2], upper: [1] })).toThrow(
      "data.upper[0] ends at 1, which is not after its beginning 2.",
    );
    expect(of({ lower: [Number.NaN], upper: [1] })).toThrow("data.lower[0] is NaN");
    expect(of({ lower: [1], upper: [Infinity] })).toThrow("data.upper[0] is Infinity");
    expect(of({ lower: [1], upper: [2], weight: [1.5] })).toThrow("data.weight[0] is 1.5");
    expect(of([{ kind: "interval", lower: 2, upper: 2 }])).toThrow("data[0] ends at 2");
    expect(of([{ kind: "interval", lower: -1, upper: 2 }])).toThrow("data[0].lower is -1");
    expect(of([{ kind: "right-truncated", time: 1, observableUntil: 2 }])).toThrow(
      'data[0].kind is "right-truncated", which this estimator cannot answer for.',
    );
    expect(of([{ kind: "exact", time: 3, entry: 1 }])).toThrow(
      "data[0].entry is given, but interval-censored times with late entry are not answered for.",
    );
    expect(() => turnbullQuantile(estimateOf([{ lower: 1, upper: 2 }]), 2)).toThrow("probability is 2");
    expect(() => turnbullSurvival(estimateOf([{ lower: 1, upper: 2 }]), Number.NaN)).toThrow("time is NaN");
  });
});
