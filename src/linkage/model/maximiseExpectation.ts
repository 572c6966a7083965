import type { Patterns } from "./Patterns.ts";

/** What a Fellegi–Sunter model knows: shares of each level among matches and among the others, and of matches at all. */
export interface Shares {
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  readonly matchProbability: number;
}

/** Expected pairs at each level of one comparison; missing is left out. */
export interface ExpectedLevels {
  readonly matched: readonly number[];
  readonly unmatched: readonly number[];
}

/** How the shares follow from the expected pairs. By default each from its own sums, as Dempster, Laird and Rubin have it. */
export interface MaximisationRules {
  readonly m?: (comparison: number, expected: ExpectedLevels) => readonly number[];
  readonly u?: (comparison: number, expected: ExpectedLevels) => readonly number[];
  readonly matchProbability?: (matches: number, pairs: number) => number;
  /** Added to the log odds of each pattern. */
  readonly offsets?: Float64Array;
  readonly maxIterations?: number;
  /** Ends when no share changes by more. */
  readonly tolerance?: number;
  /** Told the shares after each step. */
  readonly step?: (shares: Shares, iteration: number) => void;
}

export interface Maximised extends Shares {
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Expectation–maximisation over comparison vectors (Winkler 1988 for linkage; Dempster, Laird and Rubin 1977): in turn the
 * probability of each vector being a match, p = λ Π m / (λ Π m + (1 − λ) Π u), and the shares from the pairs so weighted.
 * A missing value is neither agreement nor disagreement.
 *
 * @param patterns different vectors with their counts
 * @param start first shares, one list a comparison, one entry a level
 */
export function maximiseExpectation(
  patterns: Patterns,
  start: Shares,
  rules: MaximisationRules = {},
): Maximised {
  const nextM = rules.m ?? ((_, { matched }) => proportions(matched));
  const nextU = rules.u ?? ((_, { unmatched }) => proportions(unmatched));
  const nextProbability = rules.matchProbability ?? ((matches, pairs) => matches / pairs);
  const pairs = patterns.counts.reduce((sum, count) => sum + count, 0);
  const posterior = new Float64Array(patterns.length);
  let shares = start;
  let iterations = 0;
  let converged = false;
  while (iterations < (rules.maxIterations ?? 200) && !converged) {
    iterations += 1;
    expectMatches(patterns, shares, posterior, rules.offsets);
    const matches = posterior.reduce((sum, p, at) => sum + p * (patterns.counts[at] as number), 0);
    const expected = shares.m.map((levels, k) => expectedLevels(patterns, k, levels.length, posterior));
    const next = {
      m: expected.map((levels, k) => nextM(k, levels)),
      u: expected.map((levels, k) => nextU(k, levels)),
      matchProbability: nextProbability(matches, pairs),
    };
    converged = largestChange(shares, next) < (rules.tolerance ?? 1e-5);
    shares = next;
    rules.step?.(shares, iterations);
  }
  return { ...shares, iterations, converged };
}

/** Probability of a match for every pattern. */
export function expectMatches(
  { comparisons: width, length, levels }: Patterns,
  { m, u, matchProbability }: Shares,
  into: Float64Array,
  offsets?: Float64Array,
): void {
  const weights = m.map((shares, k) =>
    Float64Array.from({ length: shares.length + 1 }, (_, level) =>
      level === shares.length ? 0 : Math.log(shares[level] as number) - Math.log(u[k]?.[level] as number),
    ),
  );
  const prior = Math.log(matchProbability) - Math.log1p(-matchProbability);
  for (let p = 0; p < length; p++) {
    let odds = prior + (offsets?.[p] ?? 0);
    for (let k = 0; k < width; k++)
      odds += (weights[k] as Float64Array)[levels[p * width + k] as number] as number;
    into[p] = 1 / (1 + Math.exp(-odds));
  }
}

/** Pairs at each level, weighted by their probability of being a match and of being none. */
export function expectedLevels(
  { comparisons: width, length, levels, counts }: Patterns,
  k: number,
  count: number,
  posterior: Float64Array,
): ExpectedLevels {
  const matched = new Array<number>(count + 1).fill(0);
  const unmatched = new Array<number>(count + 1).fill(0);
  for (let p = 0; p < length; p++) {
    const level = levels[p * width + k] as number;
    const matches = (posterior[p] as number) * (counts[p] as number);
    matched[level] = (matched[level] as number) + matches;
    unmatched[level] = (unmatched[level] as number) + (counts[p] as number) - matches;
  }
  return { matched: matched.slice(0, count), unmatched: unmatched.slice(0, count) };
}

function proportions(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum === 0 ? counts.map(() => 1 / counts.length) : counts.map((count) => count / sum);
}

function largestChange(before: Shares, after: Shares): number {
  const apart = (a: Shares["m"], b: Shares["m"]) =>
    Math.max(0, ...a.flatMap((levels, k) => levels.map((share, at) => Math.abs(share - (b[k]?.[at] ?? 0)))));
  return Math.max(
    apart(before.m, after.m),
    apart(before.u, after.u),
    Math.abs(before.matchProbability - after.matchProbability),
  );
}
