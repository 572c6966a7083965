import type { Comparison } from "../comparison/Comparison.ts";
import type { BandTotal } from "./bandTotals.ts";
import { dependenceWeight } from "./dependenceWeight.ts";
import type { Dependence, FittedComparison, LinkageModel } from "./LinkageModel.ts";
import type { Patterns } from "./Patterns.ts";

export interface FitOptions {
  /** Pairs that were compared because they share a key. */
  readonly candidates: Patterns;
  /** Pairs taken at random. */
  readonly sample: Patterns;
  readonly totals: readonly (readonly (BandTotal | null)[])[];
  /** All pairs there are. */
  readonly pairs: number;
  /** Records. */
  readonly records: number;
  /** Agreements known to come together. */
  readonly dependences?: readonly Dependence[];
  readonly maxIterations?: number;
  readonly tolerance?: number;
}

/** A match seen this often at a level before any is counted: keeps every share above 0. */
const PRIOR = 1;

/**
 * Fits m, u and the share of matches by expectation–maximisation over the different comparison vectors. Unlike a fit on
 * blocked pairs alone, u is held by pairs taken at random and by the exact count of agreeing pairs, less the matches
 * expected among them; so the matches can only be what chance does not explain.
 */
export function fitModel(comparisons: readonly Comparison[], options: FitOptions): LinkageModel {
  const { candidates, sample, totals, pairs, records } = options;
  const width = comparisons.length;
  const drawn = sample.counts.reduce((sum, count) => sum + count, 0);
  const m = comparisons.map(({ levels }, k) => startOf(levels, totals[k] ?? []));
  const starts = m.map((shares) => [...shares]);
  let u = comparisons.map(({ levels }, k) =>
    sharesOfChance(levels.length, totals[k] ?? [], tally(sample, k, levels.length, null), null, pairs, drawn),
  );
  let lambda = Math.min(0.1, (0.2 * records) / Math.max(1, pairs));
  const dependences = options.dependences ?? [];
  const offsets = Float64Array.from(
    { length: candidates.length },
    (_, p) => Math.LN2 * dependenceWeight(dependences, comparisons, candidates, p),
  );
  const posterior = new Float64Array(candidates.length);
  let iterations = 0;
  let converged = false;
  while (iterations < (options.maxIterations ?? 200) && !converged) {
    iterations += 1;
    expect(candidates, weightTable(m, u), lambda, posterior, offsets);
    let matches = 0;
    for (let p = 0; p < candidates.length; p++)
      matches += (posterior[p] as number) * (candidates.counts[p] as number);
    let change = 0;
    const nextU: number[][] = [];
    for (let k = 0; k < width; k++) {
      const levels = (m[k] as number[]).length;
      const matched = tally(candidates, k, levels, posterior);
      const sum = matched.reduce((total, count) => total + count, 0);
      const start = starts[k] as number[];
      const next = matched.map((count, level) => (count + PRIOR * (start[level] as number)) / (sum + PRIOR));
      for (const [level, share] of next.entries())
        change = Math.max(change, Math.abs(share - ((m[k] as number[])[level] as number)));
      m[k] = next;
      const unmatched = tally(sample, k, levels, null);
      nextU.push(sharesOfChance(levels, totals[k] ?? [], unmatched, matched, pairs, drawn));
    }
    u = nextU;
    lambda = Math.min(0.5, Math.max((matches + 0.5) / pairs, 1e-15));
    converged = change < (options.tolerance ?? 1e-5);
  }
  return {
    comparisons: comparisons.map((comparison, k) =>
      fitted(comparison, m[k] ?? [], u[k] ?? [], totals[k] ?? []),
    ),
    dependences,
    matchProbability: lambda,
    iterations,
    converged,
  };
}

function fitted(
  comparison: Comparison,
  m: readonly number[],
  u: readonly number[],
  totals: readonly (BandTotal | null)[],
): FittedComparison {
  return {
    comparison,
    levels: comparison.levels.map(({ label }, level) => ({
      label,
      m: m[level] ?? 0,
      u: u[level] ?? 0,
      weight: Math.log2((m[level] ?? 1) / (u[level] ?? 1)),
      meanCount: totals[level]?.meanCount ?? null,
    })),
  };
}

/** First shares of matches: exact agreement shared out over the bands as the records are. */
function startOf(levels: Comparison["levels"], totals: readonly (BandTotal | null)[]): number[] {
  const held = totals.reduce((sum, total) => sum + (total?.records ?? 0), 0);
  const raw = levels.map(({ start }, at) => {
    const total = totals[at];
    return total == null ? start : (start * (total.records + 1)) / (held + 1);
  });
  const sum = raw.reduce((all, share) => all + share, 0);
  return raw.map((share) => share / sum);
}

/** Weighted count of the levels of one comparison; missing is left out. */
function tally(
  patterns: Patterns,
  k: number,
  levels: number,
  weights: Float64Array | null,
  rest = false,
): number[] {
  const sums = new Array<number>(levels + 1).fill(0);
  for (let p = 0; p < patterns.length; p++) {
    const weight = weights === null ? 1 : rest ? 1 - (weights[p] as number) : (weights[p] as number);
    const level = patterns.levels[p * patterns.comparisons + k] as number;
    sums[level] = (sums[level] as number) + weight * (patterns.counts[p] as number);
  }
  return sums.slice(0, levels);
}

/** u: exact agreement by its full count less the matches, the other levels in the proportions of the sample. */
function sharesOfChance(
  levels: number,
  totals: readonly (BandTotal | null)[],
  sampled: readonly number[],
  matched: readonly number[] | null,
  pairs: number,
  sampledPairs: number,
): number[] {
  const all = Math.max(
    1,
    (pairs * sampled.reduce((sum, count) => sum + count, 0)) / Math.max(1, sampledPairs),
  );
  const shares = new Array<number>(levels).fill(0);
  let exact = 0;
  for (let level = 0; level < levels; level++) {
    const total = totals[level];
    if (total == null) continue;
    const chance = Math.max(total.pairs - (matched?.[level] ?? 0), 0) + 0.5;
    shares[level] = Math.min(0.999, chance / all);
    exact += shares[level] as number;
  }
  const rest = sampled.reduce((sum, count, level) => sum + (totals[level] == null ? count + 0.5 : 0), 0);
  for (let level = 0; level < levels; level++)
    if (totals[level] == null)
      shares[level] = (Math.max(0.001, 1 - exact) * ((sampled[level] as number) + 0.5)) / rest;
  return shares;
}

/** log(m / u) of every level, one flat table a comparison; missing adds nothing. */
export function weightTable(
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): Float64Array[] {
  return m.map((shares, k) =>
    Float64Array.from({ length: shares.length + 1 }, (_, level) =>
      level === shares.length
        ? 0
        : Math.log((shares[level] as number) / ((u[k] as number[])[level] as number)),
    ),
  );
}

/** Posterior probability of a match for every pattern. */
export function expect(
  patterns: Patterns,
  weights: readonly Float64Array[],
  lambda: number,
  into: Float64Array,
  offsets?: Float64Array,
): void {
  const width = patterns.comparisons;
  const prior = Math.log(lambda / (1 - lambda));
  for (let p = 0; p < patterns.length; p++) {
    let odds = prior + (offsets?.[p] ?? 0);
    for (let k = 0; k < width; k++)
      odds += (weights[k] as Float64Array)[patterns.levels[p * width + k] as number] as number;
    into[p] = 1 / (1 + Math.exp(-odds));
  }
}
