import type { OpenProgram, ProgramRow, Solver } from "../../../statistics/index.ts";
import type { CellSystem } from "../system/index.ts";
import { mayBeWithheld } from "./mayBeWithheld.ts";

const TOLERANCE = 1e-6;

/** A cell that is already withheld costs nothing; a trifle keeps the solver from touching it without need. */
const TRIFLE = 0.001;

/**
 * A sufficient, not always the cheapest, set of printed cells to withhold: one linear program for each end of each
 * need, in order, as the network heuristic of Kelly, Golden and Assad (1992, Networks 22, 397–417) does it for
 * two-dimensional tables, here over any relations.
 *
 * Each program asks for other numbers that agree with every relation, in which the needy cell has reached its end and
 * the printed cells that change cost least. Every printed cell that changes is withheld. **Proof that it suffices:**
 * those other numbers agree with everything that is printed, so nobody can tell them from the true ones; in them the
 * cell lies at its end; and later steps only withhold more, which never makes an interval narrower.
 *
 * @returns indices of the withheld cells in order, or null when some need cannot be met whatever is withheld
 */
export function sequentialSuppression(system: CellSystem, solver: Solver): readonly number[] | null {
  const { cells } = system;
  const withheld = new Set(
    cells.flatMap(({ need, role }, cell) => (need !== null && role === "printed" ? [cell] : [])),
  );
  const met = new Set<string>();
  const needy = cells
    .flatMap(({ need, value }, cell) => (need === null || value === null ? [] : [{ cell, need, value }]))
    .sort((a, b) => b.need.most - b.value - (a.need.most - a.value) || a.cell - b.cell);
  const { program, up, down } = deviationProgram(system);

  return solver.withProgram(program, (open) => {
    for (const { cell, need, value } of needy)
      for (const [end, target] of [["most", need.most] as const, ["least", need.least] as const]) {
        if (met.has(`${cell} ${end}`) || (end === "most" ? target <= value : target >= value)) continue;
        const other = otherNumbers(open, system, { up, down }, withheld, cell, target);
        if (other === null) return null;
        for (const [moved, to] of other) {
          withheld.add(moved);
          const movedNeed = cells[moved]?.need;
          if (movedNeed !== undefined && movedNeed !== null) {
            if (to >= movedNeed.most - TOLERANCE) met.add(`${moved} most`);
            if (to <= movedNeed.least + TOLERANCE) met.add(`${moved} least`);
          }
        }
      }
    return [...withheld].sort((a, b) => a - b);
  });
}

interface Deviations {
  /** Variable by which a cell lies above its value; for a cell of no value, the cell itself. */
  readonly up: ReadonlyMap<number, number>;
  /** Variable by which a cell lies below its value. */
  readonly down: ReadonlyMap<number, number>;
}

/** Cells as deviations from their values; what nothing states has no value and is a variable itself. */
function deviationProgram({ cells, relations }: CellSystem) {
  const lower: number[] = [];
  const upper: number[] = [];
  const up = new Map<number, number>();
  const down = new Map<number, number>();
  cells.forEach((cell, index) => {
    if (cell.role !== "implied" && !mayBeWithheld(cell)) return;
    up.set(index, lower.length);
    lower.push(cell.value === null ? cell.lower : 0);
    upper.push(cell.value === null ? cell.upper : Math.max(0, cell.upper - cell.value));
    if (cell.value === null) return;
    down.set(index, lower.length);
    lower.push(0);
    upper.push(Math.max(0, cell.value - cell.lower));
  });
  const rows = relations.map((relation): ProgramRow => {
    let constant = 0;
    const terms: (readonly [number, number])[] = [];
    for (const [cell, times] of relation.terms) {
      const [above, below] = [up.get(cell), down.get(cell)];
      constant += times * (cells[cell]?.value ?? 0);
      if (above !== undefined) terms.push([above, times]);
      if (below !== undefined) terms.push([below, -times]);
    }
    return { terms, lower: relation.lower - constant, upper: relation.upper - constant };
  });
  return { program: { lower, upper, rows }, up, down };
}

/** Other numbers in which the cell is at its target, as the printed cells that differ and their other values. */
function otherNumbers(
  open: OpenProgram,
  { cells }: CellSystem,
  { up, down }: Deviations,
  withheld: ReadonlySet<number>,
  cell: number,
  target: number,
): readonly (readonly [number, number])[] | null {
  const { value = 0, lower = 0, upper = 0 } = cells[cell] ?? {};
  const [above, below] = [up.get(cell) ?? 0, down.get(cell) ?? 0];
  const shift = target - (value ?? 0);
  open.bound(above, Math.max(0, shift), Math.max(0, shift));
  open.bound(below, Math.max(0, -shift), Math.max(0, -shift));

  const objective = cells.flatMap((each, index) => {
    if (each.role !== "printed") return [];
    const cost = withheld.has(index) ? TRIFLE : each.cost + TRIFLE;
    return [up.get(index), down.get(index)].flatMap((variable) =>
      variable === undefined ? [] : [[variable, cost] as const],
    );
  });
  const optimum = open.optimise("minimise", objective);
  open.bound(above, 0, Math.max(0, upper - (value ?? 0)));
  open.bound(below, 0, Math.max(0, (value ?? 0) - lower));
  if (optimum.status !== "optimal") return null;
  const amount = (variable: number | undefined) =>
    variable === undefined ? 0 : (optimum.variables[variable] ?? 0);
  return cells.flatMap((each, index) => {
    if (each.role !== "printed") return [];
    const difference = amount(up.get(index)) - amount(down.get(index));
    return Math.abs(difference) > TOLERANCE ? [[index, (each.value ?? 0) + difference] as const] : [];
  });
}
