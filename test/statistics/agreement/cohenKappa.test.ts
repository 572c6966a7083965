import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, type KappaWeights } from "../../../src/statistics/agreement/index.ts";
import { kappaAdapter } from "../../../src/statistics/reference/adapters/kappa.ts";
import { checkVectors } from "../checkVectors.ts";

const settings = { seed: 1960, numRuns: 300 };
const anyPairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 25,
});
const anyWeights = fc.constantFrom<KappaWeights>("unweighted", "linear", "quadratic");
const categories = [1, 2, 3, 4];
const of = (pairs: readonly (readonly [number, number])[], weights: KappaWeights) =>
  cohenKappa(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
    { weights, categories },
  );

describe("cohenKappa", () => {
  it("agrees with irr and vcd on every case", () => {
    checkVectors("kappa", kappaAdapter, 20);
  });

  it("is one minus the disagreement seen over the disagreement of all pairings of one rater's codes with the other's", () => {
    fc.assert(
      fc.property(anyPairs, anyWeights, (pairs, weights) => {
        const power = weights === "linear" ? 1 : weights === "quadratic" ? 2 : 0;
        const distance = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) ** power);
        const seen = pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) * pairs.length;
        const chance = pairs.reduce(
          (sum, [a]) => sum + pairs.reduce((inner, [, b]) => inner + distance(a, b), 0),
          0,
        );
        const result = of(pairs, weights);
        if (chance === 0) expect(result.kind).toBe("no-variation");
        else expect(result.kind === "estimated" && result.kappa).toBeCloseTo(1 - seen / chance, 11);
      }),
      settings,
    );
  });

  it("has the standard error that small changes of the counts produce (delta method by differences)", () => {
    fc.assert(
      fc.property(anyPairs, anyWeights, (pairs, weights) => {
        const result = of(pairs, weights);
        fc.pre(result.kind === "estimated");
        if (result.kind !== "estimated") return;
        const n = pairs.length;
        const table = categories.map((a) =>
          categories.map((b) => pairs.filter(([x, y]) => x === a && y === b).length / n),
        );
        const weight = (i: number, j: number) => {
          const share = Math.abs(i - j) / 3;
          return i === j ? 1 : weights === "unweighted" ? 0 : 1 - share ** (weights === "linear" ? 1 : 2);
        };
        const kappaOf = (p: number[][]) => {
          const total = p.flat().reduce((sum, value) => sum + value, 0);
          let observed = 0;
          let chance = 0;
          for (const [i, row] of p.entries())
            for (const [j, value] of row.entries()) {
              const left = row.reduce((sum, x) => sum + x, 0) / total;
              const right = p.reduce((sum, other) => sum + (other[j] ?? 0), 0) / total;
              observed += (weight(i, j) * value) / total;
              chance += weight(i, j) * left * right;
            }
          return (observed - chance) / (1 - chance);
        };
        const step = 1e-6;
        let mean = 0;
        let square = 0;
        for (const [i, row] of table.entries())
          for (const [j, p] of row.entries()) {
            const moved = (by: number) =>
              table.map((r, a) => r.map((q, b) => (a === i && b === j ? q + by : q)));
            const slope = (kappaOf(moved(step)) - kappaOf(moved(-step))) / (2 * step);
            mean += p * slope;
            square += p * slope * slope;
          }
        expect(result.standardError ** 2).toBeCloseTo(Math.max(0, square - mean ** 2) / n, 6);
      }),
      settings,
    );
  });

  it("does not care which rater is first, nor in which order units come; quadratic weights do not care for direction", () => {
    fc.assert(
      fc.property(anyPairs, anyWeights, (pairs, weights) => {
        const result = of(pairs, weights);
        const swapped = of(
          [...pairs].reverse().map(([a, b]) => [b, a] as const),
          weights,
        );
        const turned = of(
          pairs.map(([a, b]) => [5 - a, 5 - b] as const),
          weights,
        );
        for (const other of [swapped, turned]) {
          expect(other.kind).toBe(result.kind);
          if (result.kind !== "estimated" || other.kind !== "estimated") continue;
          expect(other.kappa).toBeCloseTo(result.kappa, 12);
          expect(other.standardError).toBeCloseTo(result.standardError, 10);
          expect(other.chanceTest === null).toBe(result.chanceTest === null);
          expect(other.interval.lower).toBeLessThanOrEqual(other.kappa);
          expect(other.interval.upper).toBeGreaterThanOrEqual(other.kappa);
        }
      }),
      settings,
    );
  });

  it("gives 1 and no error for perfect agreement, and leaves 0/0 undefined by name", () => {
    expect(
      of(
        [
          [1, 1],
          [3, 3],
        ],
        "linear",
      ),
    ).toMatchObject({ kind: "estimated", kappa: 1, standardError: 0 });
    expect(
      of(
        [
          [2, 2],
          [2, 2],
        ],
        "unweighted",
      ).kind,
    ).toBe("no-variation");
    expect(cohenKappa([1, null], [null, 2])).toMatchObject({ kind: "no-pairs", unitsWithMissing: 2 });
  });

  it("gives no test against chance when one rater wrote the same code every time", () => {
    expect(
      of(
        [
          [1, 1],
          [1, 2],
          [1, 3],
        ],
        "unweighted",
      ),
    ).toMatchObject({ kind: "estimated", kappa: 0, chanceTest: null });
    // Raters who share no category, with weights that add up: chance leaves linear agreement no room either.
    expect(
      of(
        [
          [1, 3],
          [2, 4],
          [1, 4],
        ],
        "linear",
      ),
    ).toMatchObject({ kind: "estimated", chanceTest: null });
  });

  it("leaves units without both codes out and says how many", () => {
    const all = cohenKappa([1, 2, null, 1, 2], [1, 2, 2, null, 1]);
    const both = cohenKappa([1, 2, 2], [1, 2, 1]);
    expect(all).toEqual({ ...both, unitsWithMissing: 2 });
  });

  it("needs to be told the order of categories that are words", () => {
    const words = ["none", "mild", "severe"];
    expect(() => cohenKappa(words, words, { weights: "linear" })).toThrow(
      "options.weights weights disagreements by how far categories lie apart, but the categories are texts without an order.",
    );
    const told = cohenKappa(words, ["none", "severe", "severe"], { weights: "linear", categories: words });
    const numbered = cohenKappa([1, 2, 3], [1, 3, 3], { weights: "linear", categories: [1, 2, 3] });
    expect(told.kind === "estimated" && told.kappa).toBe(numbered.kind === "estimated" && numbered.kappa);
  });

  it("names the argument that is wrong", () => {
    expect(() => cohenKappa([], [])).toThrow("first is empty.");
    expect(() => cohenKappa([1], [1, 2])).toThrow("first has 1 values and second has 2.");
    expect(() => cohenKappa([Number.NaN], [1])).toThrow(
      "first[0] is NaN, which is neither a code nor missing.",
    );
    expect(() => cohenKappa([1], [""])).toThrow("second[0] is an empty text");
    expect(() => cohenKappa([1, 5], [1, 2], { categories: [1, 2] })).toThrow(
      "first[1] is 5, which is not among options.categories.",
    );
    expect(() => cohenKappa([1], [1], { categories: [1, 1] })).toThrow("options.categories lists 1 twice.");
    expect(() => cohenKappa([1], [1], { weights: "cubic" as "linear" })).toThrow(
      'options.weights is "cubic"',
    );
    expect(() => cohenKappa([1], [1], { level: 1.2 })).toThrow("options.level is 1.2");
  });

  it("gives an interval over units on request, near the large-sample one for many units, and repeated by its seed", () => {
    const first = Array.from({ length: 400 }, (_, i) => i % 3);
    const second = first.map((code, i) => (i % 7 === 0 ? (code + 1) % 3 : code));
    const options = { bootstrap: { seed: 5, replicates: 1999 } } as const;
    const result = cohenKappa([...first, null], [...second, 1], options);
    expect(cohenKappa([...first, null], [...second, 1], options)).toEqual(result);
    if (result.kind !== "estimated" || result.bootstrapInterval === null) throw new Error("no interval");
    expect(result.unitsWithMissing).toBe(1);
    const { interval, bootstrapInterval } = result;
    const width = interval.upper - interval.lower;
    expect(Math.abs(bootstrapInterval.lower - interval.lower)).toBeLessThan(0.15 * width);
    expect(Math.abs(bootstrapInterval.upper - interval.upper)).toBeLessThan(0.15 * width);
    expect(cohenKappa(first, second)).toMatchObject({ bootstrapInterval: null });
  });
});
