import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgreementMetric, krippendorffAlpha } from "../../../src/statistics/agreement/index.ts";
import { krippendorffAlphaAdapter } from "../../../src/statistics/reference/adapters/krippendorff_alpha.ts";
import { checkVectors } from "../checkVectors.ts";

const settings = { seed: 2004, numRuns: 300 };
const metrics = ["nominal", "ordinal", "interval", "ratio"] as const;
const anyMetric = fc.constantFrom<AgreementMetric>(...metrics);
const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 10 }))
  .chain(([raters, units]) =>
    fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: raters, maxLength: raters }), {
      minLength: units,
      maxLength: units,
    }),
  );
/** Krippendorff's data "C": four observers, twelve units. */
const C = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const alphaOf = (result: ReturnType<typeof krippendorffAlpha>) =>
  result.kind === "estimated" ? result.alpha : Number.NaN;

describe("krippendorffAlpha", () => {
  it("agrees with the coincidence matrices of every case", () => {
    checkVectors("krippendorff_alpha", krippendorffAlphaAdapter, 20);
  });

  it("finds Krippendorff's published answers for data C by all four metrics", () => {
    const published = {
      nominal: 0.743421052631579,
      ordinal: 0.8153875037548813,
      interval: 0.8491071428571428,
      ratio: 0.797402774711612,
    };
    for (const metric of metrics)
      expect(
        Math.abs(alphaOf(krippendorffAlpha({ byRater: C }, { metric })) - published[metric]),
      ).toBeLessThan(1e-12);
  });

  it("compares pairs of codes within units with pairs of all codes, counted one by one", () => {
    fc.assert(
      fc.property(anyTable, anyMetric, (table, metric) => {
        const units = table.map((row) => row.filter((code) => code !== null)).filter((row) => row.length > 1);
        const codes = units.flat();
        const distance = (a: number, b: number) => {
          if (a === b) return 0;
          if (metric === "nominal") return 1;
          if (metric === "interval") return (a - b) ** 2;
          if (metric === "ratio") return ((a - b) / (a + b)) ** 2;
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const between = codes.filter((code) => code >= low && code <= high).length;
          const ends = codes.filter((code) => code === low || code === high).length;
          return (between - ends / 2) ** 2;
        };
        const all = (list: readonly number[]) =>
          list.reduce((sum, a) => sum + list.reduce((inner, b) => inner + distance(a, b), 0), 0);
        const n = codes.length;
        const observed = units.reduce((sum, unit) => sum + all(unit) / (unit.length - 1), 0) / n;
        const expected = all(codes) / (n * (n - 1));
        const result = krippendorffAlpha({ byUnit: table }, { metric });
        if (units.length === 0) expect(result.kind).toBe("no-pairs");
        else if (expected === 0) expect(result.kind).toBe("no-variation");
        else {
          expect(alphaOf(result)).toBeCloseTo(1 - observed / expected, 10);
          expect(result).toMatchObject({ units: units.length, pairableCodes: n });
        }
      }),
      settings,
    );
  });

  it("keeps its value when codes are renamed, ranks stretched, scales moved or units of measurement changed", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const mapped = (change: (code: number) => number | string) => ({
          byUnit: table.map((row) => row.map((code) => (code === null ? null : change(code)))),
        });
        const same = (metric: AgreementMetric, change: (code: number) => number | string) => {
          const before = krippendorffAlpha({ byUnit: table }, { metric });
          const after = krippendorffAlpha(mapped(change), { metric });
          expect(after.kind).toBe(before.kind);
          if (before.kind === "estimated") expect(alphaOf(after)).toBeCloseTo(before.alpha, 9);
        };
        same("nominal", (code) => `sign ${7 - code}`);
        same("ordinal", (code) => code ** 3);
        same("interval", (code) => 10 * code - 400);
        same("ratio", (code) => 12 * code);
      }),
      settings,
    );
  });

  it("is 1, not NaN, for perfect agreement, and has no figure when there was nothing to tell apart", () => {
    for (const metric of metrics) {
      expect(
        krippendorffAlpha(
          {
            byUnit: [
              [1, 1],
              [4, 4],
              [2, null],
            ],
          },
          { metric },
        ),
      ).toMatchObject({
        kind: "estimated",
        alpha: 1,
        unitsLeftOut: 1,
      });
      expect(
        krippendorffAlpha(
          {
            byUnit: [
              [2, 2],
              [2, 2],
            ],
          },
          { metric },
        ),
      ).toMatchObject({ kind: "no-variation", pairableCodes: 4 });
      expect(
        krippendorffAlpha(
          {
            byUnit: [
              [1, null],
              [null, 2],
            ],
          },
          { metric },
        ).kind,
      ).toBe("no-pairs");
    }
  });

  it("gives an interval over units that contains its estimate and repeats with its seed", () => {
    const options = { bootstrap: { seed: 17, replicates: 999 } } as const;
    for (const metric of metrics) {
      const result = krippendorffAlpha({ byRater: C }, { metric, ...options });
      expect(krippendorffAlpha({ byRater: C }, { metric, ...options })).toEqual(result);
      if (result.kind !== "estimated" || result.interval === null) throw new Error("no interval");
      expect(result.interval.lower).toBeLessThan(result.alpha);
      expect(result.interval.upper).toBeGreaterThan(result.alpha);
      expect(result.interval.upper).toBeLessThanOrEqual(1);
      const other = krippendorffAlpha({ byRater: C }, { metric, bootstrap: { seed: 18, replicates: 999 } });
      expect(other.kind === "estimated" && other.interval).not.toEqual(result.interval);
    }
    expect(krippendorffAlpha({ byRater: C })).toMatchObject({ interval: null });
  });

  it("leaves out resamples without variation and counts them, and gives no interval when most are such", () => {
    const nearlyAll = {
      byUnit: [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 2],
      ],
    };
    const result = krippendorffAlpha(nearlyAll, { bootstrap: { seed: 1, replicates: 999 } });
    if (result.kind !== "estimated" || result.interval === null) throw new Error("no interval");
    const expected = 999 * 0.8 ** 5;
    expect(Math.abs(result.interval.undefinedReplicates - expected)).toBeLessThan(4 * Math.sqrt(expected));
    const one = krippendorffAlpha(
      {
        byUnit: [
          [1, 2],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ].concat(Array.from({ length: 40 }, () => [1, 1])),
      },
      { bootstrap: { seed: 1, replicates: 99 } },
    );
    expect(one.kind === "estimated" && one.interval?.undefinedReplicates).toBeGreaterThan(10);
  });

  it("keeps its digits when codes share a large common part", () => {
    const near = krippendorffAlpha(
      {
        byUnit: [
          [1, 2],
          [3, 3],
          [5, 4],
        ],
      },
      { metric: "interval" },
    );
    const far = krippendorffAlpha(
      {
        byUnit: [
          [1e9 + 1, 1e9 + 2],
          [1e9 + 3, 1e9 + 3],
          [1e9 + 5, 1e9 + 4],
        ],
      },
      { metric: "interval" },
    );
    expect(alphaOf(far)).toBe(alphaOf(near));
  });

  it("names the argument that is wrong", () => {
    expect(() => krippendorffAlpha({ byUnit: [[]] })).toThrow("ratings.byUnit is empty.");
    expect(() => krippendorffAlpha({ byUnit: [[1, Number.NaN]] })).toThrow("ratings.byUnit[0][1] is NaN");
    expect(() => krippendorffAlpha({ byUnit: [[1, "a"]] }, { metric: "interval" })).toThrow(
      'ratings is "a", but the interval metric needs numbers.',
    );
    expect(() => krippendorffAlpha({ byUnit: [[1, -1]] }, { metric: "ratio" })).toThrow("ratings is -1");
    expect(() => krippendorffAlpha({ byUnit: [[1, 2]] }, { metric: "circular" as "ratio" })).toThrow(
      'options.metric is "circular"',
    );
    expect(() => krippendorffAlpha({ byUnit: [[1, 2]] }, { bootstrap: { seed: -1 } })).toThrow(
      "options.seed is -1",
    );
    expect(() => krippendorffAlpha({ byUnit: [[1, 2]] }, { bootstrap: { seed: 1, replicates: 5 } })).toThrow(
      "is 5, too few",
    );
    expect(() => krippendorffAlpha({ byUnit: [[1e308, -1e308]] }, { metric: "interval" })).toThrow(
      "so large that",
    );
  });
});
