import { describe, expect, test } from "vitest";
import { suppressCells } from "../../../../src/report/disclosure/suppression/index.ts";
import { openSolver, randomStream } from "../../../../src/statistics/index.ts";
import { type CrossTable, drawCrossTable } from "../support/crossTable.ts";

const solver = await openSolver();
const threshold = 5;
const sizes = [
  [3, 3],
  [3, 4],
  [2, 2, 3],
  [4, 3],
] as const;

/**
 * What anybody can compute of a hidden cell: the unknown inner cells are variables, and every margin or cell that is
 * shown is an equation. Written from the table alone, without the relations that the suppression works on.
 */
function attack({ system, places, sizes: own }: CrossTable, withheld: ReadonlySet<number>) {
  const isInner = (place: readonly number[]) => place.every((at, dimension) => at < (own[dimension] ?? 0));
  const inner = places.flatMap((place, cell) => (isInner(place) ? [cell] : []));
  const parts = places.map((place) =>
    inner.flatMap((cell, at) =>
      places[cell]?.every((own_, d) => place[d] === own_ || place[d] === own[d]) === true ? [at] : [],
    ),
  );
  const rows = system.cells.flatMap(({ value }, cell) =>
    withheld.has(cell)
      ? []
      : [{ terms: (parts[cell] ?? []).map((at) => [at, 1] as const), lower: value ?? 0, upper: value ?? 0 }],
  );
  const program = { lower: inner.map(() => 0), upper: inner.map(() => 1e6), rows };
  return solver.withProgram(program, (open) =>
    [...withheld].map((cell) => {
      const objective = (parts[cell] ?? []).map((at) => [at, 1] as const);
      const [least, most] = (["minimise", "maximise"] as const).map((sense) => {
        const optimum = open.optimise(sense, objective);
        return optimum.status === "optimal" ? optimum.value : Number.NaN;
      });
      return { cell, least: least ?? Number.NaN, most: most ?? Number.NaN };
    }),
  );
}

describe("a solver attack on 200 random tables of two and three dimensions", () => {
  test("recovers no hidden cell, and no small one comes closer than from one to the threshold", () => {
    let hidden = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const shape = sizes[seed % sizes.length] ?? sizes[0];
      const table = drawCrossTable(randomStream("disclosure attack", seed), {
        sizes: shape,
        most: 20,
        threshold,
      });
      const { withheld, unprotected, system } = suppressCells(table.system, solver);
      if (unprotected.length > 0) continue; // said so, and nothing would be released
      for (const { cell, least, most } of attack(table, new Set(withheld))) {
        hidden += 1;
        const value = table.system.cells[cell]?.value ?? 0;
        expect(most - least, `table ${seed}, cell ${cell}`).toBeGreaterThan(0.5);
        if (system.cells[cell]?.need == null) continue;
        expect(
          [value > 0 && value < threshold, most >= threshold - 1e-6],
          `table ${seed}, cell ${cell}`,
        ).toEqual([true, true]);
      }
    }
    expect(hidden).toBeGreaterThan(400);
  }, 600_000);

  test("recovers cells where only the small ones are hidden: the attack can succeed", () => {
    const found = Array.from({ length: 20 }, (_, seed) => {
      const table = drawCrossTable(randomStream("disclosure attack", seed + 1), {
        sizes: [3, 4],
        most: 20,
        threshold,
      });
      const small = table.system.cells.flatMap(({ need }, cell) => (need === null ? [] : [cell]));
      return attack(table, new Set(small)).filter(({ least, most }) => most - least < 1e-6).length;
    });
    expect(found.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(20);
  });
});
