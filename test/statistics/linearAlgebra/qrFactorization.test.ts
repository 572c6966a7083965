import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyQ,
  matrixFromColumns,
  multiply,
  nullSpace,
  qrFactorization,
} from "../../../src/statistics/linearAlgebra/index.ts";
import { anyMatrix, entry, exactRank } from "./anyMatrix.ts";

const settings = { seed: 1958, numRuns: 300 };

describe("qrFactorization", () => {
  it("gives back the matrix as Q times R, in pivoted order", () => {
    fc.assert(
      fc.property(anyMatrix(6, 4), (matrix) => {
        const qr = qrFactorization(matrix);
        for (let k = 0; k < 4; k++) {
          const column = new Float64Array(6);
          for (let i = 0; i <= Math.min(k, qr.rank - 1); i++) column[i] = qr.factors[k * 6 + i] ?? 0;
          applyQ(qr, column);
          column.forEach((value, i) => {
            expect(value).toBeCloseTo(entry(matrix, i, qr.pivot[k] ?? 0), 12);
          });
        }
      }),
      settings,
    );
  });

  it("finds the rank that exact arithmetic finds", () => {
    fc.assert(
      fc.property(anyMatrix(5, 5, 1), (matrix) => {
        expect(qrFactorization(matrix).rank).toBe(exactRank(matrix));
      }),
      { ...settings, numRuns: 2000 },
    );
  });

  it("keeps the columns named first and calls the later copy dependent", () => {
    const matrix = matrixFromColumns(3, [
      [1, 1, 1],
      [1, 2, 3],
      [2, 3, 4],
      [0, 1, 0],
    ]);
    const qr = qrFactorization(matrix);
    expect(qr.rank).toBe(3);
    expect(Array.from(qr.pivot)).toEqual([0, 1, 3, 2]);
  });

  it("judges dependence by each column's own length, so units do not matter", () => {
    const columns = [
      [1, 1, 1, 1],
      [1e-200, 2e-200, 4e-200, 3e-200],
    ];
    expect(qrFactorization(matrixFromColumns(4, columns)).rank).toBe(1); // its squares underflow: scaleColumns comes first
    expect(
      qrFactorization(
        matrixFromColumns(
          4,
          columns.map((c) => c.map((x) => x * 1e120)),
        ),
      ).rank,
    ).toBe(2);
  });

  it("handles a matrix without rows", () => {
    expect(qrFactorization(matrixFromColumns(0, [[], []])).rank).toBe(0);
  });
});

describe("nullSpace", () => {
  it("holds vectors that the matrix sends to 0, as many as columns are missing from the rank", () => {
    fc.assert(
      fc.property(anyMatrix(4, 5, 2), (matrix) => {
        const qr = qrFactorization(matrix);
        const basis = nullSpace(qr);
        expect(basis.columns).toBe(5 - qr.rank);
        for (let d = 0; d < basis.columns; d++) {
          const vector = basis.values.subarray(d * 5, d * 5 + 5);
          for (const value of multiply(matrix, vector)) expect(Math.abs(value)).toBeLessThan(1e-9);
          expect(Math.max(...vector.map(Math.abs))).toBeGreaterThanOrEqual(1);
        }
      }),
      settings,
    );
  });
});
