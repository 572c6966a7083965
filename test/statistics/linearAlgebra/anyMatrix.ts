import fc from "fast-check";
import { type Matrix, matrixFromColumns } from "../../../src/statistics/linearAlgebra/index.ts";

/** Matrices of small whole numbers, so that dependence is exact and common. */
export function anyMatrix(rows: number, columns: number, largest = 3): fc.Arbitrary<Matrix> {
  return fc
    .array(fc.array(fc.integer({ min: -largest, max: largest }), { minLength: rows, maxLength: rows }), {
      minLength: columns,
      maxLength: columns,
    })
    .map((values) => matrixFromColumns(rows, values));
}

export function entry(matrix: Matrix, i: number, j: number): number {
  return matrix.values[j * matrix.rows + i] ?? Number.NaN;
}

/** Rank by elimination in exact fractions. */
export function exactRank(matrix: Matrix): number {
  const rows = Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.columns }, (_, j) => BigInt(entry(matrix, i, j))),
  );
  let rank = 0;
  for (let j = 0; j < matrix.columns; j++) {
    const at = rows.findIndex((row, i) => i >= rank && row[j] !== 0n);
    if (at < 0) continue;
    const lead = rows[at] ?? [];
    rows[at] = rows[rank] ?? [];
    rows[rank] = lead;
    for (let i = rank + 1; i < rows.length; i++) {
      const row = rows[i] ?? [];
      const factor = row[j] ?? 0n;
      rows[i] = row.map((value, k) => value * (lead[j] ?? 0n) - (lead[k] ?? 0n) * factor);
    }
    rank++;
  }
  return rank;
}
