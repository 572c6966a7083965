import { describe, expect, it } from "vitest";
import { matrixFromColumns, scaleColumns } from "../../../src/statistics/linearAlgebra/index.ts";

describe("scaleColumns", () => {
  it("brings every column to a largest entry from 1 to 2 by an exact power of two", () => {
    const columns = [
      [0, -3, 1],
      [1e300, 2e300, 3e300],
      [1e-300, 0, -2e-300],
      [0, 0, 0],
      [4, 4, 4],
    ];
    const { matrix, scale } = scaleColumns(matrixFromColumns(3, columns));
    columns.forEach((column, j) => {
      const factor = scale[j] ?? 0;
      const scaled = Array.from(matrix.values.subarray(j * 3, j * 3 + 3));
      expect(Math.log2(factor)).toBe(Math.round(Math.log2(factor)));
      expect(scaled.map((value) => value / factor)).toEqual(column);
      if (j === 3) expect(scaled).toEqual([0, 0, 0]);
      else {
        const largest = Math.max(...scaled.map(Math.abs));
        expect(largest).toBeGreaterThanOrEqual(1);
        expect(largest).toBeLessThan(2);
      }
    });
  });
});
