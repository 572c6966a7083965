import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inverseGram,
  matrixFromColumns,
  multiply,
  multiplyTransposed,
  qrFactorization,
  refinedLeastSquares,
} from "../../../src/statistics/linearAlgebra/index.ts";
import { anyMatrix, exactRank } from "./anyMatrix.ts";

describe("refinedLeastSquares", () => {
  it("leaves a residual at right angles to every column", () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyMatrix(7, 3), numbers, (matrix, right) => {
        fc.pre(exactRank(matrix) === 3);
        const b = Float64Array.from(right);
        const { solution, residual } = refinedLeastSquares(
          matrix,
          qrFactorization(matrix),
          b,
          new Float64Array(3),
        );
        for (const value of multiplyTransposed(matrix, residual)) expect(Math.abs(value)).toBeLessThan(1e-11);
        multiply(matrix, solution, residual).forEach((value, i) => {
          expect(value).toBeCloseTo(b[i] ?? 0, 11);
        });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("gives the columns of the inverse of A'A", () => {
    const matrix = matrixFromColumns(4, [
      [1, 1, 1, 1],
      [1, 2, 3, 5],
    ]);
    const qr = qrFactorization(matrix);
    const second = refinedLeastSquares(matrix, qr, new Float64Array(4), Float64Array.of(0, -1)).solution;
    // A'A = [4 11; 11 39], determinant 35.
    expect(second[0]).toBeCloseTo(-11 / 35, 15);
    expect(second[1]).toBeCloseTo(4 / 35, 15);
    expect(inverseGram(qr).values[2]).toBeCloseTo(-11 / 35, 14);
  });

  it("solves a Hilbert-like system exactly where plain QR would have four digits", () => {
    const n = 8;
    // The least common multiple of 1 … 15 makes every entry a whole number.
    const columns = Array.from({ length: n }, (_, j) =>
      Array.from({ length: n + 2 }, (_, i) => 360360 / (i + j + 1)),
    );
    const whole = columns.map((column) => column.map((value) => Math.round(value)));
    const matrix = matrixFromColumns(n + 2, whole);
    const truth = Float64Array.from({ length: n }, (_, j) => j + 1);
    const b = multiply(matrix, truth);
    const { solution } = refinedLeastSquares(matrix, qrFactorization(matrix), b, new Float64Array(n));
    expect(Array.from(solution)).toEqual(Array.from(truth));
  });
});
