import type { SizeCurve } from "../../quantities/index.ts";
import { chiSquare, fitLogLinear, logGamma, matrixFromColumns } from "../../statistics/index.ts";
import { contains } from "../histories/history.ts";
import type { EstimatedFit } from "./LoglinearFit.ts";
import type { ModelCells } from "./modelCells.ts";

export interface ProfileInterval {
  /** Size at which the profile likelihood is highest: near the estimate, not equal to it. */
  readonly best: number;
  readonly lower: number;
  /** Null when no size below `furthest` times the recorded is excluded. */
  readonly upper: number | null;
  readonly curve: SizeCurve;
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
  cells: ModelCells,
  counts: ArrayLike<number>,
  fit: EstimatedFit,
  level: number,
  logConstant: (unseen: number, size: number) => number = exactConstant,
): ProfileInterval {
  const profile = profileLikelihood(cells, counts, fit, logConstant);
  const recorded = fit.abundance - fit.unseen;
  const best = highest(profile, fit);
  const half = chiSquare.quantile(level, 1) / 2;
  const below = (unseen: number) => profile(unseen) - (profile(best) - half);
  const lower = below(0) >= 0 ? 0 : root(below, 0, best);
  let far = Math.max(2 * best, 1);
  while (below(far) > 0 && far < FURTHEST * Math.max(fit.unseen, 1)) far *= 2;
  const upper = below(far) > 0 ? null : root(below, best, far);
  const end = upper ?? far;
  const from = Math.max(0, lower - 0.35 * (end - lower));
  const step = (end + 0.35 * (end - lower) - from) / POINTS;
  const unseen = Array.from({ length: POINTS + 1 }, (_, i) => from + i * step);
  return {
    best: recorded + best,
    lower: recorded + lower,
    upper: upper === null ? null : recorded + upper,
    curve: {
      kind: "profile-likelihood",
      sizes: unseen.map((value) => recorded + value),
      heights: unseen.map((value) => 2 * (profile(best) - profile(value))),
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
  { lists, fitted }: ModelCells,
  counts: ArrayLike<number>,
  fit: EstimatedFit,
  logConstant: (unseen: number, size: number) => number,
): (unseen: number) => number {
  const kept = fitted.filter((history) => !fit.empty.some((term) => contains(history, term)));
  const terms = [
    0,
    ...Array.from({ length: lists }, (_, place) => 2 ** place),
    ...fit.interactions.filter((term) => !fit.empty.includes(term)),
  ];
  const rows = [0, ...kept];
  const matrix = matrixFromColumns(
    rows.length,
    terms.map((term) => rows.map((history) => (contains(history, term) ? 1 : 0))),
  );
  const response = Float64Array.from(rows, (history) => (history === 0 ? 0 : (counts[history] as number)));
  const recorded = kept.reduce((sum, history) => sum + (counts[history] as number), 0);
  const offset = new Float64Array(rows.length);
  const known = new Map<number, number>();
  let start = fit.coefficients;
  return (unseen) => {
    const before = known.get(unseen);
    if (before !== undefined) return before;
    response[0] = unseen;
    const problem = { matrix, response: response.slice(), offset, theta: Number.POSITIVE_INFINITY };
    const found = fitLogLinear(problem, 100, start);
    start = found.kind === "converged" ? found.state.coefficients : fit.coefficients;
    let deviance = 0;
    if (found.kind === "converged")
      for (const [i, mean] of found.state.mu.entries()) {
        const y = response[i] as number;
        deviance += 2 * ((y === 0 ? 0 : y * Math.log(y / mean)) - (y - mean));
      }
    else deviance = Number.POSITIVE_INFINITY;
    const value = logConstant(unseen, recorded + unseen) - deviance / 2;
    known.set(unseen, value);
    return value;
  };
}

/** The highest point, by golden sections of the logarithm around the estimate. */
function highest(profile: (unseen: number) => number, { unseen }: EstimatedFit): number {
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

/** Where a falling or rising function crosses 0, by bisection with secants (Illinois). */
function root(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  for (let i = 0; i < 200 && Math.abs(b - a) > 1e-9 * (1 + Math.abs(b)); i++) {
    const guess = Number.isFinite(fa) && Number.isFinite(fb) ? (a * fb - b * fa) / (fb - fa) : (a + b) / 2;
    const x = guess > Math.min(a, b) && guess < Math.max(a, b) ? guess : (a + b) / 2;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx > 0 === fb > 0) [b, fb, fa] = [x, fx, fa / 2];
    else [a, fa, b, fb] = [b, fb, x, fx];
  }
  return b;
}
