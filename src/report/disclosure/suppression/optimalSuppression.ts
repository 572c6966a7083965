import type { OpenProgram, Solver } from "../../../statistics/index.ts";
import type { CellSystem } from "../system/index.ts";
import { mayBeWithheld } from "./mayBeWithheld.ts";

/** Rounds of cuts, and branches in each, after which a set counts as not found: a limit of work, not of time. */
const MOST_ROUNDS = 20;
const MOST_BRANCHES = 100;

const TOLERANCE = 1e-6;

/** One end that must stay reachable for a cell. */
interface Demand {
  readonly cell: number;
  readonly sense: "minimise" | "maximise";
  readonly target: number;
}

/** What a set of withheld cells must be worth: `Σ weight ≥ enough`. */
interface Cut {
  readonly weights: readonly (readonly [cell: number, weight: number])[];
  readonly enough: number;
}

/**
 * The cheapest set of printed cells to withhold so that every need stays possible: the cell suppression problem,
 * solved to its optimum.
 *
 * Benders' decomposition (Fischetti and Salazar-González 2001, Management Science 47, 1008–1027): an integer program
 * proposes a set; for each end of each need, a linear program asks how far a reader can place the cell; where that is
 * not far enough, its row prices give an inequality that every sufficient set fulfils (weak duality: it holds for any
 * prices, so rounding in the solver cannot make it wrong), and the integer program proposes again.
 *
 * @param also further sets that were found not to suffice: at least one cell more must be withheld each time
 * @returns indices of the withheld cells in order, or null when no set suffices or none was found within the limit
 */
export function optimalSuppression(
  system: CellSystem,
  solver: Solver,
  also: readonly ReadonlySet<number>[] = [],
): readonly number[] | null {
  const { cells, relations } = system;
  const choices = cells.flatMap((cell, index) => (mayBeWithheld(cell) ? [index] : []));
  const at = new Map(choices.map((cell, variable) => [cell, variable]));
  const demands = demandsOf(system);
  if (demands.length === 0) return [];
  const firstRows = [
    ...neighbourCuts(system, at),
    ...also.map(
      (set): Cut => ({
        weights: choices.filter((cell) => !set.has(cell)).map((cell) => [cell, 1] as const),
        enough: 1,
      }),
    ),
  ];
  const master = {
    lower: choices.map((cell) => (cells[cell]?.need === null ? 0 : 1)),
    upper: choices.map(() => 1),
    isWhole: true,
    mostBranches: MOST_BRANCHES,
    rows: firstRows.map((cut) => rowOf(cut, at)),
  };
  const attack = {
    lower: cells.map(({ role, value, lower }) => (role === "implied" ? lower : (value ?? lower))),
    upper: cells.map(({ role, value, upper }) => (role === "implied" ? upper : (value ?? upper))),
    rows: relations,
  };
  const costs = choices.map((cell, variable) => [variable, cells[cell]?.cost ?? 0] as const);
  return solver.withProgram(master, (proposals) =>
    solver.withProgram(attack, (attacks) => {
      let open = new Set<number>();
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const proposal = proposals.optimise("minimise", costs);
        if (proposal.status !== "optimal") return null;
        const withheld = new Set(choices.filter((_, variable) => (proposal.variables[variable] ?? 0) > 0.5));
        boundCells(system, attacks, open, withheld);
        open = withheld;
        const cuts = demands.flatMap((demand) => cutFor(system, attacks, demand, withheld) ?? []);
        if (cuts.some((cut) => cut === "impossible")) return null;
        if (cuts.length === 0) return [...withheld].sort((a, b) => a - b);
        for (const cut of cuts) if (cut !== "impossible") proposals.addRow(rowOf(cut, at));
      }
      return null;
    }),
  );
}

function demandsOf({ cells }: CellSystem): readonly Demand[] {
  return cells.flatMap(({ need }, cell): Demand[] =>
    need === null
      ? []
      : [
          { cell, sense: "maximise", target: need.most },
          { cell, sense: "minimise", target: need.least },
        ],
  );
}

/** A withheld cell of an exact sum needs another of the same sum: most of the work, known before the first attack. */
function neighbourCuts({ cells, relations }: CellSystem, at: ReadonlyMap<number, number>): readonly Cut[] {
  return relations.flatMap(({ terms, lower, upper }) => {
    if (lower !== upper || terms.some(([cell]) => cells[cell]?.role === "implied")) return [];
    const inside = terms.map(([cell]) => cell).filter((cell) => at.has(cell));
    return inside.map(
      (cell): Cut => ({
        weights: [
          ...inside.filter((other) => other !== cell).map((other) => [other, 1] as const),
          [cell, -1],
        ],
        enough: 0,
      }),
    );
  });
}

function rowOf({ weights, enough }: Cut, at: ReadonlyMap<number, number>) {
  return {
    terms: weights.flatMap(([cell, weight]) => {
      const variable = at.get(cell);
      return variable === undefined ? [] : [[variable, weight] as const];
    }),
    lower: enough,
    upper: Number.POSITIVE_INFINITY,
  };
}

/** Opens the cells that are withheld now and closes those that no longer are. */
function boundCells(
  { cells }: CellSystem,
  attacks: OpenProgram,
  before: ReadonlySet<number>,
  now: ReadonlySet<number>,
): void {
  for (const cell of before) {
    const { value, lower, upper } = cells[cell] ?? { value: 0, lower: 0, upper: 0 };
    if (!now.has(cell)) attacks.bound(cell, value ?? lower, value ?? upper);
  }
  for (const cell of now)
    if (!before.has(cell)) attacks.bound(cell, cells[cell]?.lower ?? 0, cells[cell]?.upper ?? 0);
}

/** The inequality that a too narrow interval teaches; undefined when the end is reached. */
function cutFor(
  { cells, relations }: CellSystem,
  attacks: OpenProgram,
  { cell, sense, target }: Demand,
  withheld: ReadonlySet<number>,
): Cut | "impossible" | undefined {
  const optimum = attacks.optimise(sense, [[cell, 1]]);
  if (optimum.status === "unbounded") return undefined;
  if (optimum.status !== "optimal") return "impossible";
  const sign = sense === "maximise" ? 1 : -1;
  if (sign * optimum.value >= sign * target - TOLERANCE) return undefined;

  // sign × x[cell] = Σ reduced × x + Σ price × row ≤ fixed + Σ over printed cells of what withholding each can add.
  const reduced = new Float64Array(cells.length);
  reduced[cell] = sign;
  let fixed = 0;
  relations.forEach(({ terms, lower, upper }, row) => {
    const price = sign * (optimum.rowPrices[row] ?? 0);
    if (price === 0) return;
    fixed += price > 0 ? price * upper : price * lower;
    for (const [member, times] of terms) reduced[member] = (reduced[member] ?? 0) - price * times;
  });
  const gains: (readonly [number, number])[] = [];
  cells.forEach((each, member) => {
    const { role, value, lower, upper } = each;
    const price = reduced[member] ?? 0;
    if (Math.abs(price) < 1e-9) return;
    const best = price > 0 ? price * upper : price * lower;
    if (role === "implied" || value === null) fixed += best;
    else {
      fixed += price * value;
      if (mayBeWithheld(each)) gains.push([member, best - price * value]);
    }
  });
  const enough = sign * target - fixed;
  if (!(enough > TOLERANCE)) return "impossible";
  const weights = gains
    .filter(([, gain]) => gain > TOLERANCE)
    // No set needs more than enough: a smaller weight cuts off more fractions and no set.
    .map(([member, gain]) => [member, Math.min(gain, enough) / enough] as const);
  return weights.some(([member]) => !withheld.has(member)) ? { weights, enough: 1 } : "impossible";
}
