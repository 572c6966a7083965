import { describe, expect, test } from "vitest";
import {
  optimalSuppression,
  sequentialSuppression,
  suppressCells,
} from "../../../../src/report/disclosure/suppression/index.ts";
import { type CellSystem, reachableNeeds } from "../../../../src/report/disclosure/system/index.ts";
import { openSolver } from "../../../../src/statistics/linearProgramming/index.ts";
import { randomStream } from "../../../../src/statistics/random/index.ts";
import { type CrossTable, drawCrossTable } from "../support/crossTable.ts";
import { enumerateFillings, type Fillings, rangesOf } from "../support/enumerate.ts";

const threshold = 3;
/** Far enough above every value: a cell of at most 4 that can be 9 can also be 3. */
const most = 7;

const mayBe = ({ cells }: CellSystem) =>
  cells.flatMap(({ cost }, cell) => (cost < Number.POSITIVE_INFINITY ? [cell] : []));

function suffices({ cells }: CellSystem, fillings: Fillings, withheld: readonly number[]): boolean {
  const ranges = rangesOf(fillings, withheld);
  return cells.every(({ need }, cell) => {
    const { lower = 0, upper = 0 } = ranges[cell] ?? {};
    return need === null || (lower <= need.least && upper >= need.most);
  });
}

/** The cheapest sufficient set, by trying all of them. */
function cheapestByTrying(system: CellSystem, fillings: Fillings): number {
  const choices = mayBe(system);
  const forced = choices.filter((cell) => system.cells[cell]?.need !== null);
  const free = choices.filter((cell) => system.cells[cell]?.need === null);
  let cheapest = Number.POSITIVE_INFINITY;
  for (let bits = 0; bits < 1 << free.length; bits += 1) {
    const set = [...forced, ...free.filter((_, at) => (bits >> at) & 1)];
    const cost = costOf(system, set);
    if (cost < cheapest && suffices(system, fillings, set)) cheapest = cost;
  }
  return cheapest;
}

const costOf = ({ cells }: CellSystem, set: readonly number[]) =>
  set.reduce((sum, cell) => sum + (cells[cell]?.cost ?? 0), 0);

const solver = await openSolver();

function prepared(seed: number): {
  readonly table: CrossTable;
  readonly system: CellSystem;
  readonly fillings: Fillings;
} {
  const draw = randomStream("disclosure optimality", seed);
  const table = drawCrossTable(draw, { sizes: seed % 2 === 0 ? [2, 2] : [2, 3], most: 4, threshold });
  const { system } = reachableNeeds(table.system, new Set(mayBe(table.system)), solver);
  return { table, system, fillings: enumerateFillings(table, most) };
}

describe("the cheapest set of cells", () => {
  test("is as cheap as the cheapest of all sets, on 40 tiny tables", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { system, fillings } = prepared(seed);
      const found = optimalSuppression(system, solver);
      expect(found, `table ${seed}`).not.toBeNull();
      expect(suffices(system, fillings, found ?? []), `table ${seed}`).toBe(true);
      expect(costOf(system, found ?? []), `table ${seed}`).toBe(cheapestByTrying(system, fillings));
    }
  });

  test("the quick way suffices as well, and is never cheaper", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { system, fillings } = prepared(seed);
      const quick = sequentialSuppression(system, solver) ?? [];
      expect(suffices(system, fillings, quick), `table ${seed}`).toBe(true);
      expect(costOf(system, quick)).toBeGreaterThanOrEqual(
        costOf(system, optimalSuppression(system, solver) ?? []),
      );
    }
  });

  test("tables without small counts lose nothing", () => {
    const { system } = drawCrossTable(randomStream("none", 1), { sizes: [3, 3], most: 0, threshold });
    expect(suppressCells(system, solver).withheld).toEqual([]);
  });

  test("a count that is known already cannot be protected, and that is said", () => {
    const { table } = prepared(2);
    const cells = table.system.cells.map((cell) => ({ ...cell, role: "known" as const }));
    const { unprotected } = suppressCells({ ...table.system, cells }, solver);
    expect(unprotected).toEqual(cells.flatMap(({ need }, cell) => (need === null ? [] : [cell])));
  });
});
