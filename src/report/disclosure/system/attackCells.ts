import type { LinearProgram, OpenProgram, Optimum, Solver } from "../../../statistics/index.ts";
import type { CellSystem, Known, SystemCell } from "./CellSystem.ts";
import { splitSystem } from "./splitSystem.ts";

/** What anybody can compute about one cell from everything that is known. */
export interface Attacked {
  /** No narrower limits follow from the relations. */
  readonly lower: number;
  readonly upper: number;
  /**
   * - `protected`: the whole need stays possible; without a need, at least two values do. Where numbers are whole,
   *   other whole numbers that agree with everything released and reach that far were found, not only fractions.
   * - `exposed`: they do not.
   * - `unfinished`: the solver stopped before it was sure. Nothing may be released on such an answer.
   */
  readonly state: "protected" | "exposed" | "unfinished";
}

/** Solvers work in floating point; a number this close to a whole number is that number. */
const TOLERANCE = 1e-6;

/**
 * The narrowest interval in which anybody who knows what was released can place each asked cell: two linear programs a
 * cell, over all relations at once. A reader also knows that persons come in whole numbers, and in tables of three
 * dimensions that can say more than the linear programs do; so a cell counts as protected only when whole numbers were
 * found that reach as far as its need.
 *
 * @param known what is known of each cell of the system, by index
 * @param asked indices of cells
 */
export function attackCells(
  system: CellSystem,
  known: readonly Known[],
  asked: readonly number[],
  solver: Solver,
): ReadonlyMap<number, Attacked> {
  const wanted = new Set(asked);
  const answers = new Map<number, Attacked>();
  for (const cell of asked) {
    const { lower, upper } = known[cell] ?? { lower: 0, upper: 0 };
    if (lower === upper) answers.set(cell, { lower, upper, state: "exposed" });
  }
  for (const part of splitSystem(system, (cell) => known[cell]?.lower !== known[cell]?.upper)) {
    const targets = part.cells.filter((cell) => wanted.has(cell));
    if (targets.length === 0) continue;
    const program = programOf(system, known, part);
    for (const [cell, attacked] of attackPart(system, program, part.cells, targets, solver))
      answers.set(cell, attacked);
  }
  return answers;
}

/** The program of one part: open cells are variables, known ones constants of the relations. */
function programOf(
  { relations }: CellSystem,
  known: readonly Known[],
  part: { readonly cells: readonly number[]; readonly relations: readonly number[] },
): LinearProgram {
  const at = new Map(part.cells.map((cell, variable) => [cell, variable]));
  return {
    lower: part.cells.map((cell) => known[cell]?.lower ?? 0),
    upper: part.cells.map((cell) => known[cell]?.upper ?? Number.POSITIVE_INFINITY),
    rows: part.relations.flatMap((index) => {
      const relation = relations[index];
      if (relation === undefined) return [];
      let constant = 0;
      const terms: (readonly [number, number])[] = [];
      for (const [cell, times] of relation.terms) {
        const variable = at.get(cell);
        if (variable === undefined) constant += times * (known[cell]?.lower ?? 0);
        else terms.push([variable, times]);
      }
      return [{ terms, lower: relation.lower - constant, upper: relation.upper - constant }];
    }),
  };
}

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

function attackPart(
  { cells }: CellSystem,
  program: LinearProgram,
  variables: readonly number[],
  targets: readonly number[],
  solver: Solver,
): readonly (readonly [number, Attacked])[] {
  const at = new Map(variables.map((cell, variable) => [cell, variable]));
  const isWhole = variables.every((cell) => cells[cell]?.isWhole === true);
  const ends = new Map<number, Ends>();
  // Least and most of each variable over all whole solutions seen: one solution answers for many cells.
  const seen = variables.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY }));
  const remember = (solution: ArrayLike<number>): void => {
    seen.forEach((range, variable) => {
      const value = Math.round(solution[variable] ?? 0);
      range.lower = Math.min(range.lower, value);
      range.upper = Math.max(range.upper, value);
    });
  };

  solver.withProgram(program, (open) => {
    for (const cell of targets) {
      const [lower, upper] = (["minimise", "maximise"] as const).map((sense) => {
        const optimum = open.optimise(sense, [[at.get(cell) ?? 0, 1]]);
        if (optimum.status !== "optimal") return Number.NaN;
        if (isWhole && optimum.variables.every(isNearlyWhole)) remember(optimum.variables);
        return isNearlyWhole(optimum.value) ? Math.round(optimum.value) : optimum.value;
      });
      ends.set(cell, { lower: lower ?? Number.NaN, upper: upper ?? Number.NaN });
    }
  });

  const unfinished = new Set(targets.filter((cell) => hasNoEnd(ends.get(cell))));
  const stillOpen = targets.filter((cell) => {
    const range = seen[at.get(cell) ?? 0];
    return isWhole && fulfils(cells[cell], ends.get(cell)) && !fulfils(cells[cell], range);
  });
  if (stillOpen.length > 0)
    solver.withProgram({ ...program, isWhole: true }, (open) => {
      for (const cell of stillOpen) {
        const variable = at.get(cell) ?? 0;
        for (const range of goalsOf(cells[cell], program, variable)) {
          if (fulfils(cells[cell], seen[variable])) break;
          const found = solveWithin(open, program, variable, range);
          if (found.status === "optimal") remember(found.variables);
          else if (found.status !== "infeasible") unfinished.add(cell);
        }
      }
    });

  return targets.map((cell) => {
    const found = ends.get(cell) ?? { lower: Number.NaN, upper: Number.NaN };
    const reached = isWhole ? seen[at.get(cell) ?? 0] : found;
    if (fulfils(cells[cell], found) && fulfils(cells[cell], reached))
      return [cell, { ...found, state: "protected" }];
    return [cell, { ...found, state: unfinished.has(cell) ? "unfinished" : "exposed" }];
  });
}

/** True when the interval holds the need, or, without a need, more than one value. */
function fulfils(cell: SystemCell | undefined, ends: Ends | undefined): boolean {
  if (cell === undefined || ends === undefined || hasNoEnd(ends)) return false;
  const { need, isWhole } = cell;
  const [least, most] = isWhole
    ? [Math.ceil(ends.lower - TOLERANCE), Math.floor(ends.upper + TOLERANCE)]
    : [ends.lower, ends.upper];
  if (need === null) return isWhole ? most > least : most - least > TOLERANCE;
  return least <= need.least + TOLERANCE && most >= need.most - TOLERANCE;
}

/** Where a whole solution would have to lie: beyond both ends of the need, or on either side of the true value. */
function goalsOf(
  cell: SystemCell | undefined,
  { lower, upper }: LinearProgram,
  variable: number,
): readonly Ends[] {
  const [from, to] = [lower[variable] ?? 0, upper[variable] ?? 0];
  if (cell === undefined) return [];
  if (cell.need !== null)
    return [
      { lower: Math.max(from, cell.need.most), upper: to },
      { lower: from, upper: Math.min(to, cell.need.least) },
    ];
  if (cell.value === null) return [];
  return [
    { lower: cell.value, upper: cell.value },
    { lower: cell.value + 1, upper: to },
    { lower: from, upper: cell.value - 1 },
  ].filter((range) => range.lower <= range.upper);
}

function solveWithin(
  open: OpenProgram,
  { lower, upper }: LinearProgram,
  variable: number,
  range: Ends,
): Optimum {
  open.bound(variable, range.lower, range.upper);
  const optimum = open.optimise("minimise", []);
  open.bound(variable, lower[variable] ?? 0, upper[variable] ?? 0);
  return optimum;
}

const hasNoEnd = (ends: Ends | undefined): boolean =>
  ends === undefined || Number.isNaN(ends.lower + ends.upper);

const isNearlyWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < TOLERANCE;
