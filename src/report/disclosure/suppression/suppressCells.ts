import type { Solver } from "../../../statistics/index.ts";
import { attackCells, type CellSystem, knownAfter, reachableNeeds, splitSystem } from "../system/index.ts";
import { mayBeWithheld } from "./mayBeWithheld.ts";
import { optimalSuppression } from "./optimalSuppression.ts";
import { sequentialSuppression } from "./sequentialSuppression.ts";

/** Cells that may be withheld, up to which the cheapest set is looked for; beyond, a sufficient one. */
export const MOST_CHOICES = 400;

export interface Suppression {
  /** The system, with needs lowered to what can be had. */
  readonly system: CellSystem;
  /** Indices of withheld cells, in order. */
  readonly withheld: readonly number[];
  /** Cells that stay unprotected whatever is withheld; empty in a sufficient suppression. */
  readonly unprotected: readonly number[];
  /** How many parts of the system were solved to the cheapest set, and how many to a sufficient one. */
  readonly solved: { readonly optimal: number; readonly sufficient: number };
}

/**
 * Chooses the cells to withhold: those with a need, and others so that no need can be computed. Parts of the system
 * that nothing binds are solved one by one, to the optimum where that is found within the limits of
 * `optimalSuppression` and by `sequentialSuppression` otherwise.
 *
 * What is withheld is then attacked. A cell without a need that can be computed is printed after all, which gives
 * nothing away; for a need that whole numbers break though fractions do not, the cheapest neighbours are withheld too.
 */
export function suppressCells(asked: CellSystem, solver: Solver): Suppression {
  const choices = new Set(asked.cells.flatMap((cell, index) => (mayBeWithheld(cell) ? [index] : [])));
  const { system, beyondHelp } = reachableNeeds(asked, choices, solver);
  if (beyondHelp.length > 0)
    return { system, withheld: [], unprotected: beyondHelp, solved: { optimal: 0, sufficient: 0 } };

  const withheld = new Set<number>();
  const unprotected: number[] = [];
  const solved = { optimal: 0, sufficient: 0 };
  const isOpen = (cell: number) => choices.has(cell) || system.cells[cell]?.role === "implied";
  for (const part of splitSystem(system, isOpen)) {
    const needy = part.cells.filter((cell) => system.cells[cell]?.need !== null);
    if (needy.length === 0) continue;
    const small = part.cells.filter((cell) => choices.has(cell)).length <= MOST_CHOICES;
    const { within, outer } = partOf(system, part);
    const cheapest = small ? optimalSuppression(within, solver) : null;
    const chosen = cheapest ?? sequentialSuppression(within, solver);
    if (chosen === null) {
      unprotected.push(...needy);
      continue;
    }
    solved[cheapest === null ? "sufficient" : "optimal"] += 1;
    for (const cell of chosen) withheld.add(outer[cell] ?? 0);
  }
  if (unprotected.length > 0) return { system, withheld: [], unprotected, solved };
  return { system, ...settle(system, withheld, solver), solved };
}

/** The part as a system of its own; known cells of its relations come along. */
function partOf(
  { cells, relations }: CellSystem,
  part: { readonly cells: readonly number[]; readonly relations: readonly number[] },
): { readonly within: CellSystem; readonly outer: readonly number[] } {
  const own = part.relations.flatMap((index) => relations[index] ?? []);
  const outer = [
    ...new Set([...part.cells, ...own.flatMap(({ terms }) => terms.map(([cell]) => cell))]),
  ].sort((a, b) => a - b);
  const inner = new Map(outer.map((cell, index) => [cell, index]));
  return {
    outer,
    within: {
      cells: outer.flatMap((cell) => cells[cell] ?? []),
      relations: own.map((relation) => ({
        ...relation,
        terms: relation.terms.map(([cell, times]) => [inner.get(cell) ?? 0, times] as const),
      })),
    },
  };
}

/** Attacks what is withheld, and mends it until every need is protected or nothing is left to withhold. */
function settle(
  system: CellSystem,
  withheld: Set<number>,
  solver: Solver,
): Pick<Suppression, "withheld" | "unprotected"> {
  for (;;) {
    const inOrder = [...withheld].sort((a, b) => a - b);
    const needy = system.cells.flatMap(({ need }, cell) => (need === null ? [] : [cell]));
    const attacked = attackCells(
      system,
      knownAfter(system, withheld),
      [...new Set([...needy, ...inOrder])],
      solver,
    );
    const isNeedy = (cell: number) => system.cells[cell]?.need !== null;
    const broken = [...attacked].flatMap(([cell, { state }]) =>
      isNeedy(cell) && state !== "protected" ? [cell] : [],
    );
    const exposed = [...attacked].flatMap(([cell, { state }]) =>
      !isNeedy(cell) && state === "exposed" ? [cell] : [],
    );
    if (broken.length === 0) {
      for (const cell of exposed) withheld.delete(cell);
      return { withheld: inOrder.filter((cell) => withheld.has(cell)), unprotected: [] };
    }
    const more = new Set(broken.flatMap((cell) => cheapestNeighbour(system, withheld, cell) ?? []));
    if (more.size === 0) return { withheld: [], unprotected: broken };
    for (const cell of more) withheld.add(cell);
  }
}

function cheapestNeighbour(
  { cells, relations }: CellSystem,
  withheld: ReadonlySet<number>,
  cell: number,
): number | undefined {
  const reach = new Set([cell, ...withheld]);
  const candidates = relations
    .filter(({ terms }) => terms.some(([member]) => reach.has(member)))
    .flatMap(({ terms }) => terms.map(([member]) => member))
    .filter((member) => {
      const each = cells[member];
      return each !== undefined && mayBeWithheld(each) && !withheld.has(member);
    });
  return candidates.sort((a, b) => (cells[a]?.cost ?? 0) - (cells[b]?.cost ?? 0) || a - b)[0];
}
