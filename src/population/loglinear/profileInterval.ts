import type { SizeCurve } from "../../quantities/index.ts";
import { chiSquare, fitLogLinear, logGamma, matrixFromColumns } from "../../statistics/index.ts";
import { findRoot } from "../findRoot.ts";

export interface ProfileInterval {
  /** Size at which the profile likelihood is highest: near the estimate, not equal to it. */
  readonly best: number;
  readonly lower: number;
  /** Null when no size below `FURTHEST` times the unseen is excluded. */
  readonly upper: number | null;
  readonly curve: SizeCurve;
}

/** A fitted log-linear model whose first column is the intercept, and all others 0 for the history of no list. */
export interface ProfiledModel {
  /** Column after column, one entry a fitted history. */
  readonly columns: readonly ArrayLike<number>[];
  readonly counts: ArrayLike<number>;
  readonly coefficients: Float64Array;
  /** The estimate of those no list recorded. */
  readonly unseen: number;
  /** Columns whose coefficient may not be negative: they are taken out, one by one, where it would be. */
  readonly notNegative?: readonly number[];
}

/** How far sizes are looked at, in estimates of the unseen. */
const FURTHEST = 1_000;
const POINTS = 60;

/**
 * Interval by profile likelihood (Cormack 1992, Biometrics 48, 567–576): the unseen are given a cell of their own, the model
 * is fitted again for every size N, and sizes are kept whose likelihood is within χ²₁ of the highest. Given the model: it
 * says nothing of the choice of that model, so it is too narrow after a search among models.
 *
 * log L(N) = −deviance/2 + log Γ(N+1) − log Γ(n₀+1) − N log N + n₀ log n₀, with n₀ = N − n.
 *
 * @param logConstant the terms that depend on N alone; Rcapture takes Stirling's approximation of them
 */
export function profileInterval(
  model: ProfiledModel,
  level: number,
  logConstant: (unseen: number, size: number) => number = exactConstant,
  { withoutCurve = false }: { readonly withoutCurve?: boolean } = {},
): ProfileInterval {
  const profile = profileLikelihood(model, logConstant);
  const recorded = sum(model.counts);
  const best = highest(profile, model.unseen);
  const half = chiSquare.quantile(level, 1) / 2;
  const below = (unseen: number) => profile(unseen) - (profile(best) - half);
  const lower = below(0) >= 0 ? 0 : findRoot(below, 0, best);
  let far = Math.max(2 * best, 1);
  while (below(far) > 0 && far < FURTHEST * Math.max(model.unseen, 1)) far *= 2;
  const upper = below(far) > 0 ? null : findRoot(below, best, far);
  const end = upper ?? far;
  const from = Math.max(0, lower - 0.35 * (end - lower));
  const step = (end + 0.35 * (end - lower) - from) / POINTS;
  const unseen = Array.from({ length: withoutCurve ? 0 : POINTS + 1 }, (_, i) => from + i * step);
  return {
    best: recorded + best,
    lower: recorded + lower,
    upper: upper === null ? null : recorded + upper,
    curve: {
      kind: "profile-likelihood",
      sizes: unseen.map((value) => recorded + value),
      heights: unseen.map((value) => Math.max(0, 2 * (profile(best) - profile(value)))),
    },
  };
}

/** The terms of the profile likelihood that depend on the size alone. */
export function exactConstant(unseen: number, size: number): number {
  return logGamma(size + 1) - logGamma(unseen + 1) - size * Math.log(size) + xLogX(unseen);
}

const xLogX = (x: number) => (x === 0 ? 0 : x * Math.log(x));

/** Log-likelihood by number of unseen persons; each fit starts from the last, for sizes are asked for side by side. */
function profileLikelihood(
  { columns, counts, coefficients, notNegative = [] }: ProfiledModel,
  logConstant: (unseen: number, size: number) => number,
): (unseen: number) => number {
  const rows = counts.length + 1;
  const full = columns.map((column, j) => [j === 0 ? 1 : 0, ...Array.from(column)]);
  const design = (kept: readonly number[]) =>
    matrixFromColumns(
      rows,
      kept.map((j) => full[j] as number[]),
    );
  const every = full.map((_, j) => j);
  const matrix = design(every);
  const recorded = sum(counts);
  const offset = new Float64Array(rows);
  const known = new Map<number, number>();
  let start = coefficients;
  return (unseen) => {
    const before = known.get(unseen);
    if (before !== undefined) return before;
    const response = Float64Array.of(unseen, ...Array.from(counts));
    const about = { response, offset, theta: Number.POSITIVE_INFINITY };
    let found = fitLogLinear({ ...about, matrix }, 100, start);
    start = found.kind === "converged" ? found.state.coefficients : coefficients;
    for (let kept = every; found.kind === "converged"; ) {
      const { coefficients: current } = found.state;
      const negative = kept.findIndex((j, at) => notNegative.includes(j) && (current[at] as number) < 0);
      if (negative < 0) break;
      kept = kept.filter((_, at) => at !== negative);
      found = fitLogLinear({ ...about, matrix: design(kept) }, 100);
    }
    const value =
      found.kind === "converged"
        ? logConstant(unseen, recorded + unseen) - poissonDeviance(response, found.state.mu) / 2
        : Number.NEGATIVE_INFINITY;
    known.set(unseen, value);
    return value;
  };
}

/** 2 Σ (y log(y/μ) − (y − μ)). */
export function poissonDeviance(counts: ArrayLike<number>, means: ArrayLike<number>): number {
  let deviance = 0;
  for (let i = 0; i < counts.length; i++) {
    const [y, mean] = [counts[i] as number, means[i] as number];
    deviance += 2 * ((y === 0 ? 0 : y * Math.log(y / mean)) - (y - mean));
  }
  return deviance;
}

/** The highest point, by golden sections around the estimate. */
function highest(profile: (unseen: number) => number, unseen: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [unseen / 4, 2 * unseen + 2];
  let [a, b] = [high - share * (high - low), low + share * (high - low)];
  while (high - low > 1e-7 * (1 + high)) {
    if (profile(a) >= profile(b)) [high, b, a] = [b, a, b - share * (b - low)];
    else [low, a, b] = [a, b, a + share * (high - a)];
  }
  const middle = (low + high) / 2;
  return profile(0) > profile(middle) ? 0 : middle;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}
