import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixFromColumns } from "../../../src/statistics/linearAlgebra/index.ts";
import { findSeparation } from "../../../src/statistics/regression/findSeparation.ts";
import { exactRank } from "../linearAlgebra/anyMatrix.ts";

const row = fc.record({
  y: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 })),
  x: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 2, maxLength: 2 }),
});

/** Every direction with small whole entries; with entries of −1, 0, 1 in three columns the extreme rays are among them. */
const directions = [-2, -1, 0, 1, 2].flatMap((a) =>
  [-2, -1, 0, 1, 2].flatMap((b) => [-2, -1, 0, 1, 2].map((c) => [a, b, c] as const)),
);

describe("findSeparation", () => {
  it("finds exactly the observations whose mean some direction lowers without moving a positive count", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 12 }), (rows) => {
        const design = rows.map((r) => [1, ...r.x]);
        const matrix = matrixFromColumns(
          rows.length,
          [0, 1, 2].map((j) => design.map((values) => values[j] ?? 0)),
        );
        fc.pre(exactRank(matrix) === 3);
        const expected = new Set<number>();
        for (const direction of directions) {
          const moves = design.map((values) =>
            values.reduce((sum, value, j) => sum + value * (direction[j] ?? 0), 0),
          );
          if (moves.some((move, i) => move > 0 || (move !== 0 && (rows[i]?.y ?? 0) > 0))) continue;
          moves.forEach((move, i) => {
            if (move < 0) expected.add(i);
          });
        }
        const result = findSeparation(
          matrix,
          Float64Array.from(rows, (r) => r.y),
        );
        expect(result?.observations ?? []).toEqual([...expected].sort((a, b) => a - b));
        if (result === null) return;
        found++;
        design.forEach((values, i) => {
          const move = values.reduce((sum, value, j) => sum + value * (result.direction[j] ?? 0), 0);
          if (expected.has(i)) expect(move).toBeLessThan(-1e-9);
          else expect(Math.abs(move)).toBeLessThan(1e-9);
        });
      }),
      { seed: 2019, numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
