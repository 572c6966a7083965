import type { Comparison } from "../comparison/Comparison.ts";
import type { BandTotal } from "./bandTotals.ts";
import { dependenceWeight } from "./dependenceWeight.ts";
import type { Dependence, FittedComparison, LinkageModel } from "./LinkageModel.ts";
import { expectedLevels, maximiseExpectation } from "./maximiseExpectation.ts";
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
}

/** A match seen this often at the first guess of each level before any is counted: keeps every share above 0. */
const PRIOR = 1;
/** First guess: one match for every five records, one pair in ten at most. */
const FIRST_MATCHES = 0.2;
const MOST_AT_FIRST = 0.1;

/**
 * Fits m, u and the share of matches by expectation–maximisation over the different comparison vectors. Unlike a fit on
 * blocked pairs alone, u is held by pairs taken at random and by the exact count of agreeing pairs, less the matches
 * expected among them; so the matches can only be what chance does not explain.
 */
export function fitModel(comparisons: readonly Comparison[], options: FitOptions): LinkageModel {
  const { candidates, sample, totals, pairs, records, dependences = [] } = options;
  const sampled = comparisons.map(
    ({ levels }, k) => expectedLevels(sample, k, levels.length, new Float64Array(sample.length)).unmatched,
  );
  const drawn = sample.counts.reduce((sum, count) => sum + count, 0);
  const chance = (k: number, matched: readonly number[] | null) =>
    sharesOfChance(totals[k] ?? [], sampled[k] ?? [], matched, pairs, drawn);
  const starts = comparisons.map(({ levels }, k) => startOf(levels, totals[k] ?? []));
  const fit = maximiseExpectation(
    candidates,
    {
      m: starts,
      u: comparisons.map((_, k) => chance(k, null)),
      matchProbability: Math.min(MOST_AT_FIRST, (FIRST_MATCHES * records) / Math.max(1, pairs)),
    },
    {
      m: (k, { matched }) => {
        const sum = matched.reduce((total, count) => total + count, 0);
        return matched.map(
          (count, level) => (count + PRIOR * (starts[k]?.[level] as number)) / (sum + PRIOR),
        );
      },
      u: (k, { matched }) => chance(k, matched),
      matchProbability: (matches) => Math.min(0.5, Math.max((matches + 0.5) / pairs, 1e-15)),
      offsets: Float64Array.from(
        { length: candidates.length },
        (_, p) => Math.LN2 * dependenceWeight(dependences, comparisons, candidates, p),
      ),
    },
  );
  return {
    comparisons: comparisons.map((comparison, k) =>
      fitted(comparison, fit.m[k] ?? [], fit.u[k] ?? [], totals[k] ?? []),
    ),
    dependences,
    matchProbability: fit.matchProbability,
    iterations: fit.iterations,
    converged: fit.converged,
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
function startOf(levels: Comparison["levels"], totals: readonly (BandTotal | null)[]): readonly number[] {
  const held = totals.reduce((sum, total) => sum + (total?.records ?? 0), 0);
  const raw = levels.map(({ start }, at) => {
    const total = totals[at];
    return total == null ? start : (start * (total.records + 1)) / (held + 1);
  });
  const sum = raw.reduce((all, share) => all + share, 0);
  return raw.map((share) => share / sum);
}

/**
 * u: exact agreement by its full count less the matches, the other levels in the proportions of the sample. Half a pair
 * is added to each count, so that what never happens by chance stays possible.
 */
function sharesOfChance(
  totals: readonly (BandTotal | null)[],
  sampled: readonly number[],
  matched: readonly number[] | null,
  pairs: number,
  drawn: number,
): readonly number[] {
  const filled = sampled.reduce((sum, count) => sum + count, 0);
  const all = Math.max(1, (pairs * filled) / Math.max(1, drawn));
  const exact = sampled.map((_, level) => {
    const total = totals[level];
    if (total == null) return 0;
    return Math.min(0.999, (Math.max(total.pairs - (matched?.[level] ?? 0), 0) + 0.5) / all);
  });
  const left = Math.max(0.001, 1 - exact.reduce((sum, share) => sum + share, 0));
  const rest = sampled.reduce((sum, count, level) => sum + (totals[level] == null ? count + 0.5 : 0), 0);
  return sampled.map((count, level) =>
    totals[level] == null ? (left * (count + 0.5)) / rest : (exact[level] as number),
  );
}
