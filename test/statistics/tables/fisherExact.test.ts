import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometric } from "../../../src/statistics/distributions/index.ts";
import { type CountTable, fisherExact, type TwoByTwo } from "../../../src/statistics/tables/index.ts";

const anyTwoByTwo = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 60 })))
  .filter((counts) => counts.some((count) => count > 0))
  .map(
    ([a = 0, b = 0, c = 0, d = 0]): TwoByTwo => [
      [a, b],
      [c, d],
    ],
  );
const anyLarger = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 3, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((table) => table.flat().some((count) => count > 0));
const transposed = (table: CountTable): CountTable =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j] as number));

describe("fisherExact on 2 × 2", () => {
  it("gives Fisher's example of the convictions of twins (1970, § 21.02; the example of R's fisher.test)", () => {
    const twins = fisherExact(
      [
        [2, 10],
        [15, 3],
      ],
      { level: 0.95 },
    );
    expect(twins.pValueLess.toFixed(7)).toBe("0.0004652");
    expect(twins.pValueSmallProbabilities.toFixed(7)).toBe("0.0005367");
    // R prints 0.003325764 to 0.363182271: its root finder stops early. In 30 digits: 0.00331716395… to 0.36318960….
    expect(twins.oddsRatio).toBeCloseTo(0.0469366, 5);
    expect(twins.lower).toBeCloseTo(0.00331716395, 10);
    expect(twins.upper).toBeCloseTo(0.363189602, 8);
  });

  it("keeps p and interval together, contains its estimate, and is wider at a higher level", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        const narrow = fisherExact(table, { level: 0.9 });
        const wide = fisherExact(table, { level: 0.99 });
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        if (narrow.oddsRatio !== null) {
          expect(narrow.lower).toBeLessThanOrEqual(narrow.oddsRatio);
          expect(narrow.upper).toBeGreaterThanOrEqual(narrow.oddsRatio);
        }
        fc.pre(Math.abs(narrow.pValue - 0.1) > 1e-9);
        expect(narrow.pValue < 0.1).toBe(narrow.lower > 1 || narrow.upper < 1);
      }),
      { seed: 1935, numRuns: 300 },
    );
  });

  it("turns upside down when rows change places, and does not change when rows and columns do", () => {
    fc.assert(
      fc.property(anyTwoByTwo, (table) => {
        const [first, second] = table;
        const result = fisherExact(table);
        const turned = fisherExact([second, first]);
        expect(turned.pValue).toBeCloseTo(result.pValue, 12);
        if (result.upper !== Infinity) expect(turned.lower * result.upper).toBeCloseTo(1, 9);
        const across = fisherExact(transposed(table));
        expect(across.kind === "two-by-two" && across.lower).toBeCloseTo(result.lower, 9);
        expect(across.kind === "two-by-two" && across.pValueSmallProbabilities).toBeCloseTo(
          result.pValueSmallProbabilities,
          12,
        );
      }),
      { seed: 1956, numRuns: 300 },
    );
  });

  it("never finds something where there is nothing more often than it says: every table of some margins", () => {
    for (const [marked, unmarked, drawn] of [
      [10, 12, 9],
      [3, 40, 20],
      [25, 25, 25],
    ] as const)
      for (const level of [0.01, 0.05, 0.2])
        for (const p of ["pValue", "pValueSmallProbabilities", "pValueLess", "pValueGreater"] as const) {
          let size = 0;
          for (let k = Math.max(0, drawn - unmarked); k <= Math.min(marked, drawn); k++) {
            const result = fisherExact([
              [k, marked - k],
              [drawn - k, unmarked - drawn + k],
            ]);
            if (result[p] <= level) size += hypergeometric.density(k, marked, unmarked, drawn);
          }
          expect(size).toBeLessThanOrEqual(level + 1e-12);
        }
  });
});

describe("fisherExact on larger tables", () => {
  it("gives p = 0.7827 for job satisfaction by income (Agresti 2002, p. 57; the example of R's fisher.test)", () => {
    const job = fisherExact([
      [1, 2, 1, 0],
      [3, 3, 6, 1],
      [10, 10, 14, 9],
      [6, 7, 12, 11],
    ]);
    if (job.kind !== "larger") throw new Error("another kind");
    expect(job.pValue.toFixed(4)).toBe("0.7827");
    expect(job.standardError).toBeNull();
  });

  it("does not depend on the order of rows and columns, on empty ones, or on which are the rows", () => {
    fc.assert(
      fc.property(anyLarger, (table) => {
        const { pValue } = fisherExact(table) as { readonly pValue: number };
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
        const others = [
          [...table].reverse(),
          table.map((row) => [...row].reverse()),
          transposed(table),
          [...table, (table[0] ?? []).map(() => 0)],
        ];
        for (const other of others)
          expect((fisherExact(other) as { readonly pValue: number }).pValue).toBeCloseTo(pValue, 11);
      }),
      { seed: 1951, numRuns: 150 },
    );
  });

  it("is sampled beyond its limit of work, near the exact p, the same for one seed, with its error said", () => {
    const table = [
      [4, 2, 3],
      [3, 5, 1],
      [0, 6, 8],
    ];
    const exact = fisherExact(table) as { readonly pValue: number };
    const options = { workLimit: 1, replicates: 20_000, seed: 7 };
    const sampled = fisherExact(table, options);
    if (sampled.kind !== "larger" || sampled.standardError === null) throw new Error("not sampled");
    expect(fisherExact(table, options)).toEqual(sampled);
    expect(sampled).toMatchObject({ replicates: 20_000, seed: 7 });
    expect(Math.abs(sampled.pValue - exact.pValue)).toBeLessThan(4 * sampled.standardError);
    expect(fisherExact(table, { ...options, seed: 8 })).not.toEqual(sampled);
  });
});
