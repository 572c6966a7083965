import type { CoveredSets } from "../turnbullIntervals.ts";
import { type Likelihood, likelihood } from "./likelihood.ts";
import { skyline, solveSkyline } from "./skyline.ts";

/**
 * One Newton step for the masses of the `support`, shortened so that none becomes negative and the likelihood does
 * not fall; a mass that reaches 0 leaves the support, and one that stands at 0 and would fall never enters it.
 *
 * Maximises Σ w log P − n Σ p, whose maximum over p ≥ 0 has Σ p = 1 by itself. In the running sums of the masses the
 * Hessian is the Laplacian of a graph (one edge for each censoring set, from its beginning to its end), so its
 * factorisation stays within a narrow skyline.
 */
export function newtonStep(
  sets: CoveredSets,
  mass: Float64Array,
  support: readonly number[],
  current: Likelihood,
  gradient: Float64Array,
  observations: number,
): { readonly mass: Float64Array; readonly likelihood: Likelihood; readonly moved: boolean } {
  let free = support;
  let direction = newtonDirection(sets, mass.length, free, current, gradient, observations);
  for (;;) {
    const entering = free.filter((j, i) => (mass[j] as number) > 0 || (direction[i] as number) > 0);
    if (entering.length === free.length) break;
    free = entering;
    direction = newtonDirection(sets, mass.length, free, current, gradient, observations);
  }
  let reach = 1;
  let hit = -1;
  free.forEach((j, i) => {
    const step = direction[i] as number;
    if (step < 0 && (mass[j] as number) + reach * step <= 0) {
      reach = -(mass[j] as number) / step;
      hit = j;
    }
  });
  const objective = (value: Likelihood, masses: Float64Array) =>
    value.value - observations * masses.reduce((sum, p) => sum + p, 0);
  const before = objective(current, mass);
  // Close to the maximum the likelihood no longer tells steps apart, and a good step may look like a loss of rounding.
  const slack = 1e-13 * Math.abs(before);
  for (let share = reach; share > 1e-10 * reach; share /= 2) {
    const tried = Float64Array.from(mass);
    free.forEach((j, i) => {
      tried[j] = Math.max(0, (mass[j] as number) + share * (direction[i] as number));
    });
    if (hit >= 0 && share === reach) tried[hit] = 0;
    const reached = likelihood(sets, tried);
    if (objective(reached, tried) >= before - slack) return { mass: tried, likelihood: reached, moved: true };
  }
  return { mass, likelihood: current, moved: false };
}

function newtonDirection(
  sets: CoveredSets,
  m: number,
  support: readonly number[],
  current: Likelihood,
  gradient: Float64Array,
  observations: number,
): Float64Array {
  const below = new Int32Array(m + 1);
  for (let j = 0, next = 0; j < m; j++) {
    if (support[next] === j) next++;
    below[j + 1] = next;
  }
  // Running sum 0 is fixed at 0, so the unknowns are the running sums up to each member of the support.
  const beginOf = (i: number) => (below[sets.first[i] as number] as number) - 1;
  const endOf = (i: number) => (below[(sets.last[i] as number) + 1] as number) - 1;
  const start = Int32Array.from(support, (_, i) => i);
  for (let i = 0; i < sets.weight.length; i++) {
    const from = beginOf(i);
    if (from >= 0 && from < (start[endOf(i)] as number)) start[endOf(i)] = from;
  }
  const hessian = skyline(start);
  const add = (row: number, column: number, value: number) => {
    const cells = hessian.rows[row] as Float64Array;
    const at = column - (start[row] as number);
    cells[at] = (cells[at] as number) + value;
  };
  for (let i = 0; i < sets.weight.length; i++) {
    const from = beginOf(i);
    const to = endOf(i);
    const term = (sets.weight[i] as number) / (current.probability[i] as number) ** 2;
    add(to, to, term);
    if (from < 0) continue;
    add(from, from, term);
    add(to, from, -term);
  }
  const slopes = support.map((j, i) => {
    const next = support[i + 1];
    return (gradient[j] as number) - (next === undefined ? observations : (gradient[next] as number));
  });
  const sums = solveSkyline(hessian, slopes);
  return sums.map((sum, i) => sum - (i === 0 ? 0 : (sums[i - 1] as number)));
}
