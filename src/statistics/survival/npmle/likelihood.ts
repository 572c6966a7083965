import type { CoveredSets } from "../turnbullIntervals.ts";

/** Log-likelihood of masses on the innermost intervals, with what the iterations need of it. */
export interface Likelihood {
  readonly value: number;
  /** Probability of each censoring set. */
  readonly probability: Float64Array;
}

/**
 * Σ weight · log P(set). A set's probability is the difference of two running sums, which are carried in double
 * length: otherwise a set of probability 1e-9 would be known to seven digits only.
 */
export function likelihood(sets: CoveredSets, mass: Float64Array): Likelihood {
  const m = mass.length;
  const high = new Float64Array(m + 1);
  const low = new Float64Array(m + 1);
  for (let j = 0; j < m; j++) {
    const before = high[j] as number;
    const own = mass[j] as number;
    const sum = before + own;
    const part = sum - before;
    high[j + 1] = sum;
    low[j + 1] = (low[j] as number) + (before - (sum - part) + (own - part));
  }
  const n = sets.weight.length;
  const probability = new Float64Array(n);
  let value = 0;
  for (let i = 0; i < n; i++) {
    const from = sets.first[i] as number;
    const to = sets.last[i] as number;
    const p =
      from === to
        ? (mass[from] as number)
        : (high[to + 1] as number) -
          (high[from] as number) +
          ((low[to + 1] as number) - (low[from] as number));
    probability[i] = p;
    value += (sets.weight[i] as number) * (p > 0 ? Math.log(p) : -Infinity);
  }
  return { value, probability };
}

/** Derivative of the log-likelihood by the mass of each innermost interval: Σ weight / P over the sets that cover it. */
export function massGradient(sets: CoveredSets, probability: Float64Array, m: number): Float64Array {
  const high = new Float64Array(m + 1);
  const low = new Float64Array(m + 1);
  const add = (at: number, value: number) => {
    const before = high[at] as number;
    const sum = before + value;
    const part = sum - before;
    high[at] = sum;
    low[at] = (low[at] as number) + (before - (sum - part) + (value - part));
  };
  for (let i = 0; i < sets.weight.length; i++) {
    const term = (sets.weight[i] as number) / (probability[i] as number);
    add(sets.first[i] as number, term);
    add((sets.last[i] as number) + 1, -term);
  }
  const gradient = new Float64Array(m);
  for (let j = 0; j < m; j++) {
    if (j > 0) {
      add(j, high[j - 1] as number);
      low[j] = (low[j] as number) + (low[j - 1] as number);
    }
    gradient[j] = (high[j] as number) + (low[j] as number);
  }
  return gradient;
}

/**
 * How far the masses are from the maximum, as a share: at the maximum the gradient is the number of observations
 * wherever there is mass, and not above it elsewhere (the Kuhn–Tucker conditions; the likelihood is concave).
 */
export function kuhnTuckerViolation(
  gradient: Float64Array,
  mass: Float64Array,
  observations: number,
): number {
  let worst = 0;
  for (let j = 0; j < mass.length; j++) {
    const excess = (gradient[j] as number) / observations - 1;
    worst = Math.max(worst, (mass[j] as number) > 0 ? Math.abs(excess) : excess);
  }
  return worst;
}
