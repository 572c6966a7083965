import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cholesky,
  matrixToRows,
  solveCholesky,
  weightedGram,
} from "../../../src/statistics/linearAlgebra/index.ts";
import { anyMatrix, entry, exactRank } from "./anyMatrix.ts";

describe("weightedGram", () => {
  it("is A'WA, also across the borders of its blocks", () => {
    for (const rows of [1, 2, 255, 256, 257, 600]) {
      const [matrix] = fc.sample(anyMatrix(rows, 5), { seed: rows, numRuns: 1 });
      if (matrix === undefined) throw new Error("no sample");
      const weights = Float64Array.from({ length: rows }, (_, i) => (i % 4) + 0.5);
      const gram = matrixToRows(weightedGram(matrix, weights));
      for (let a = 0; a < 5; a++)
        for (let b = 0; b < 5; b++) {
          let sum = 0;
          for (let i = 0; i < rows; i++) sum += entry(matrix, i, a) * (weights[i] ?? 0) * entry(matrix, i, b);
          expect(gram[a]?.[b]).toBe(sum); // whole numbers and halves: exact in any order
        }
    }
  });
});

describe("cholesky", () => {
  it("solves what is positive definite and refuses what is not", () => {
    const right = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyMatrix(5, 3), right, (matrix, b) => {
        const gram = weightedGram(matrix);
        const factor = cholesky(gram);
        expect(factor !== null).toBe(exactRank(matrix) === 3);
        if (factor === null) return;
        const x = solveCholesky(factor, b);
        matrixToRows(gram).forEach((row, i) => {
          expect(row.reduce((sum, value, j) => sum + value * (x[j] ?? 0), 0)).toBeCloseTo(b[i] ?? 0, 8);
        });
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
