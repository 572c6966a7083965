import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../src/errors/index.ts";
import {
  chiSquareTest,
  cramersV,
  expectedCounts,
  likelihoodRatioTest,
} from "../../../src/statistics/tables/index.ts";

const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
function answered<T extends object>(answer: T): Exclude<T, { readonly kind: "refusal" }> {
  if (isRefusal(answer)) throw new Error("refused");
  return answer as Exclude<T, { readonly kind: "refusal" }>;
}

describe("chiSquareTest", () => {
  it("gives X² = 30.07 on 2 degrees of freedom for party by gender (Agresti 2007, p. 39)", () => {
    const test = answered(
      chiSquareTest([
        [762, 327, 468],
        [484, 239, 477],
      ]),
    );
    expect([test.statistic.toFixed(2), test.degreesOfFreedom, test.pValue.toPrecision(4)]).toEqual([
      "30.07",
      2,
      "2.954e-7",
    ]);
  });

  it("does not depend on the order of rows or columns, and grows with the table", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { statistic, pValue } = answered(chiSquareTest(table));
        const turned = answered(chiSquareTest([...table].reverse().map((row) => [...row].reverse())));
        expect(Math.abs(turned.statistic - statistic)).toBeLessThanOrEqual(1e-10 * (1 + statistic));
        const larger = answered(chiSquareTest(table.map((row) => row.map((count) => 3 * count))));
        expect(Math.abs(larger.statistic - 3 * statistic)).toBeLessThanOrEqual(1e-10 * (1 + statistic));
        expect(larger.pValue).toBeLessThanOrEqual(pValue * (1 + 1e-9));
      }),
      { seed: 1900, numRuns: 200 },
    );
  });

  it("is never larger with Yates' correction, and never below 0", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const [a = 1, b = 1, c = 1, d = 1] = counts;
        const table = [
          [a, b],
          [c, d],
        ];
        const plain = answered(chiSquareTest(table)).statistic;
        const corrected = answered(chiSquareTest(table, { continuityCorrection: true })).statistic;
        expect(corrected).toBeLessThanOrEqual(plain + 1e-12);
        expect(corrected).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1934, numRuns: 200 },
    );
  });

  it("is 0, as the likelihood ratio is, when the table is exactly what its margins expect", () => {
    const table = [
      [10, 20, 30],
      [20, 40, 60],
    ];
    expect(answered(chiSquareTest(table)).statistic).toBe(0);
    expect(likelihoodRatioTest(table).statistic).toBeCloseTo(0, 12);
    expect(expectedCounts(table)).toEqual(table);
    expect(answered(cramersV(table)).estimate).toBe(0);
  });

  it("is refused where a row or column is empty: X² is 0/0 there", () => {
    const empty = [
      [1, 2, 3],
      [0, 0, 0],
    ];
    expect(isRefusal(chiSquareTest(empty))).toBe(true);
    expect(isRefusal(cramersV(empty))).toBe(true);
  });
});

describe("cramersV", () => {
  it("lies between 0 and 1, and is 1 when each row has a column of its own", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { estimate } = answered(cramersV(table));
        expect(estimate).toBeGreaterThanOrEqual(0);
        expect(estimate).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 1946, numRuns: 200 },
    );
    expect(
      answered(
        cramersV([
          [7, 0],
          [0, 4],
        ]),
      ).estimate,
    ).toBeCloseTo(1, 14);
  });
});
