import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multiplyTransposed, nonNegativeLeastSquares } from "../../../src/statistics/linearAlgebra/index.ts";
import { anyMatrix } from "./anyMatrix.ts";

describe("nonNegativeLeastSquares", () => {
  it("meets the conditions of Kuhn and Tucker: no step into the positive orthant lessens the residual", () => {
    const right = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyMatrix(3, 6), right, (matrix, b) => {
        const { solution, residual } = nonNegativeLeastSquares(matrix, Float64Array.from(b));
        multiplyTransposed(matrix, residual).forEach((gradient, j) => {
          expect(solution[j]).toBeGreaterThanOrEqual(0);
          expect(gradient).toBeLessThan(1e-8);
          expect(Math.abs(gradient * (solution[j] ?? 0))).toBeLessThan(1e-7);
        });
      }),
      { seed: 1974, numRuns: 1000 },
    );
  });
});
