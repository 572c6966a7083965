import type { Solver } from "../../../statistics/index.ts";
import { attackCells } from "./attackCells.ts";
import type { CellSystem, SystemCell } from "./CellSystem.ts";
import { knownAfter } from "./knownAfter.ts";

export interface ReachableNeeds {
  readonly system: CellSystem;
  /** Cells that nothing protects, because what is known already or always shown gives them away. */
  readonly beyondHelp: readonly number[];
}

/**
 * Asks for no more than can be had: where zeros are shown, everybody knows that the sum of two cells that are not zero
 * is at least two. Each need's lower end rises to what a reader knows when everything that may be withheld is; the
 * upper end never yields.
 *
 * @param mayBeWithheld indices of all cells that may be withheld
 */
export function reachableNeeds(
  system: CellSystem,
  mayBeWithheld: ReadonlySet<number>,
  solver: Solver,
): ReachableNeeds {
  const needy = system.cells.flatMap(({ need }, cell) => (need === null ? [] : [cell]));
  const reach = attackCells(system, knownAfter(system, mayBeWithheld), needy, solver);
  const beyondHelp: number[] = [];
  const cells = system.cells.map((cell, index): SystemCell => {
    const feasible = reach.get(index);
    if (cell.need === null || feasible === undefined) return cell;
    const least = Math.max(cell.need.least, Math.ceil(feasible.lower - 1e-6));
    if (!(feasible.upper >= cell.need.most - 1e-6) || feasible.lower === feasible.upper)
      beyondHelp.push(index);
    return { ...cell, need: { least, most: cell.need.most } };
  });
  return { system: { ...system, cells }, beyondHelp };
}
