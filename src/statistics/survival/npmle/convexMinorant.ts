import type { CoveredSets } from "../turnbullIntervals.ts";
import { type Likelihood, likelihood } from "./likelihood.ts";

/**
 * One step of the iterative convex minorant (Groeneboom 1991; Wellner and Zhan 1997, JASA 92, 945–959): a Newton step
 * with a diagonal Hessian for the distribution function at the ends of the intervals, made monotone by pooling, and
 * shortened until the likelihood does not fall. Pooled neighbours get a mass of exactly 0.
 */
export function convexMinorantStep(
  sets: CoveredSets,
  mass: Float64Array,
  current: Likelihood,
  gradient: Float64Array,
): { readonly mass: Float64Array; readonly likelihood: Likelihood } {
  const m = mass.length;
  const curvature = new Float64Array(m + 1);
  for (let i = 0; i < sets.weight.length; i++) {
    const term = (sets.weight[i] as number) / (current.probability[i] as number) ** 2;
    const from = sets.first[i] as number;
    const to = (sets.last[i] as number) + 1;
    curvature[from] = (curvature[from] as number) + term;
    curvature[to] = (curvature[to] as number) + term;
  }
  const target = new Float64Array(m - 1);
  const weight = new Float64Array(m - 1);
  let below = 0;
  for (let v = 1; v < m; v++) {
    below += mass[v - 1] as number;
    const slope = (gradient[v - 1] as number) - (gradient[v] as number);
    weight[v - 1] = curvature[v] as number;
    target[v - 1] = below + slope / (curvature[v] as number);
  }
  const values = isotonic(target, weight);
  const proposal = new Float64Array(m);
  let before = 0;
  for (let v = 0; v < m - 1; v++) {
    const value = Math.min(1, Math.max(0, values[v] as number));
    proposal[v] = value - before;
    before = value;
  }
  proposal[m - 1] = 1 - before;
  for (let share = 1; share > 1e-3; share /= 2) {
    const tried = share === 1 ? proposal : mass.map((p, j) => p + share * ((proposal[j] as number) - p));
    const reached = likelihood(sets, tried);
    if (reached.value > current.value) return { mass: tried, likelihood: reached };
  }
  return { mass, likelihood: current };
}

/** Weighted least-squares fit that never falls: pool adjacent violators. */
function isotonic(target: Float64Array, weight: Float64Array): Float64Array {
  const level: number[] = [];
  const total: number[] = [];
  const length: number[] = [];
  for (let i = 0; i < target.length; i++) {
    let value = target[i] as number;
    let sum = weight[i] as number;
    let run = 1;
    while (level.length > 0 && (level.at(-1) as number) >= value) {
      const other = total.pop() as number;
      value = (value * sum + (level.pop() as number) * other) / (sum + other);
      sum += other;
      run += length.pop() as number;
    }
    level.push(value);
    total.push(sum);
    length.push(run);
  }
  const fit = new Float64Array(target.length);
  let at = 0;
  level.forEach((value, block) => {
    fit.fill(value, at, at + (length[block] as number));
    at += length[block] as number;
  });
  return fit;
}
