import type { Matrix, Solver } from "../../statistics/index.ts";
import type { Interactions } from "./modelName.ts";

/** A fitted mean above this in every cell shows by itself that the maximum exists; below it the linear program decides. */
export const PLAINLY_INSIDE = 1e-6;

/** Answers remembered for tables of one shape, so that thousands of models need few linear programs. */
export interface ExistenceMemory {
  ask(design: Matrix, counts: Float64Array, interactions: Interactions, empty: readonly number[]): boolean;
}

/**
 * With the same empty overlaps taken out and the same cells at 0, more interactions mean more margins to keep: where a
 * model has a maximum, so have those with fewer interactions; where it has none, neither have those with more.
 */
export function existenceMemory(solver: Solver): ExistenceMemory {
  const answers = new Map<string, { readonly yes: Set<number>[]; readonly no: Set<number>[] }>();
  return {
    ask(design, counts, interactions, empty) {
      const zeros = counts.reduce((text, value) => text + (value === 0 ? "0" : "1"), "");
      const key = `${empty.join()}|${zeros}`;
      const known = answers.get(key) ?? { yes: [], no: [] };
      answers.set(key, known);
      const kept = new Set(interactions.filter((term) => !empty.includes(term)));
      if (known.no.some((without) => [...without].every((term) => kept.has(term)))) return false;
      if (known.yes.some((having) => [...kept].every((term) => having.has(term)))) return true;
      const exists = maximumExists(design, counts, solver);
      (exists ? known.yes : known.no).push(kept);
      return exists;
    },
  };
}

/** Below this the optimum of the linear program counts as 0: ten times the solver's own tolerance. */
const TOLERANCE = 1e-6;

/**
 * Whether the maximum likelihood estimate of a log-linear model exists, by linear programming (Fienberg and Rinaldo
 * 2012, Annals of Statistics 40, 996–1023): it does when some table with every cell above 0 has the same margins. Maximise
 * s subject to A'x = A'y, x ≥ s, x ≥ 0: the estimate exists when s > 0 is reached.
 */
export function maximumExists(design: Matrix, counts: Float64Array, solver: Solver): boolean {
  const { rows, columns, values } = design;
  const margins = Array.from({ length: columns }, (_, j) => {
    const terms: [number, number][] = [];
    let margin = 0;
    for (let i = 0; i < rows; i++) {
      const times = values[j * rows + i] as number;
      if (times === 0) continue;
      terms.push([i, times]);
      margin += times * (counts[i] as number);
    }
    return { terms, lower: margin, upper: margin };
  });
  const least = Array.from({ length: rows }, (_, i) => ({
    terms: [[i, 1] as const, [rows, -1] as const],
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
  }));
  const lower = new Float64Array(rows + 1);
  const upper = new Float64Array(rows + 1).fill(Number.POSITIVE_INFINITY);
  upper[rows] = 1;
  const optimum = solver.withProgram({ lower, upper, rows: [...margins, ...least] }, (program) =>
    program.optimise("maximise", [[rows, 1]]),
  );
  return optimum.status === "optimal" && optimum.value > TOLERANCE;
}
