import { add, type DoubleDouble, fromNumber, logarithm, multiply, subtract } from "./doubleDouble.ts";
import { hypergeometricWeight } from "./hypergeometric.ts";
import { numberOf, type Scaled } from "./Scaled.ts";
import { solveTail } from "./solveTail.ts";
import { smallerTail, type Tail } from "./tails.ts";

/** Margins of a 2×2 table: the first row's total, the second row's, and the first column's. */
export interface Margins {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

/** A sum of weights over a run of counts, relative to the weight of the count it starts from. */
interface Run {
  readonly from: number;
  readonly sum: number;
  /** Mean of the count within the run, less `from`: a small number keeps its digits. */
  readonly offset: number;
  readonly variance: number;
}

export function leastOf({ unmarked, drawn }: Margins): number {
  return Math.max(0, drawn - unmarked);
}

export function mostOf({ marked, drawn }: Margins): number {
  return Math.min(drawn, marked);
}

/** P(k+1)/P(k) at odds 1. */
function growth({ marked, unmarked, drawn }: Margins, k: number): number {
  return ((marked - k) / (k + 1)) * ((drawn - k) / (unmarked - drawn + k + 1));
}

/** Sums from `start` upwards and downwards within [low, high], as far as terms count. */
function sumRun(margins: Margins, odds: number, start: number, low: number, high: number): Run {
  let sum = 1;
  let first = 0;
  let second = 0;
  for (const direction of [1, -1]) {
    let term = 1;
    for (let k = start; direction > 0 ? k < high : k > low; k += direction) {
      term *= direction > 0 ? growth(margins, k) * odds : 1 / (growth(margins, k - 1) * odds);
      const distance = k + direction - start;
      sum += term;
      first += term * distance;
      second += term * distance * distance;
      if (term * (1 + distance * distance) < 1e-18 * sum) break;
    }
  }
  const mean = first / sum;
  return { from: start, sum, offset: mean, variance: Math.max(0, second / sum - mean * mean) };
}

/** The most probable count at these odds (Liao and Rosen 2001, doi:10.1198/000313001753272547). */
function modeOf(margins: Margins, odds: number): number {
  const least = leastOf(margins);
  const most = mostOf(margins);
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (growth(margins, middle) * odds >= 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

function whole(margins: Margins, odds: number): Run {
  return sumRun(margins, odds, modeOf(margins, odds), leastOf(margins), mostOf(margins));
}

/** The run of the tail that includes k, summed from its largest term. */
function tailRun(margins: Margins, odds: number, k: number, tail: Tail): Run {
  const mode = modeOf(margins, odds);
  return tail === "upper"
    ? sumRun(margins, odds, Math.max(k, mode), k, mostOf(margins))
    : sumRun(margins, odds, Math.min(k, mode), leastOf(margins), k);
}

/** log of the weight of k against that of j, times odds^(k−j), to twice the digits. */
function exponentBetween(margins: Margins, logOdds: DoubleDouble, k: number, j: number) {
  const { marked, unmarked, drawn } = margins;
  const one = hypergeometricWeight(k, marked, unmarked, drawn);
  const other = hypergeometricWeight(j, marked, unmarked, drawn);
  return {
    exponent: add(subtract(one.exponent, other.exponent), multiply(logOdds, k - j)),
    factor: one.factor / other.factor,
  };
}

function tailOf(margins: Margins, odds: number, all: Run, run: Run): Scaled {
  const { exponent, factor } = exponentBetween(margins, logarithm(fromNumber(odds)), run.from, all.from);
  return { exponent, factor: (factor * run.sum) / all.sum };
}

/** P(X ≥ k) for `upper`, P(X ≤ k) for `lower`, of the first cell at the given odds ratio (above 0). */
export function inclusiveTail(margins: Margins, odds: number, k: number, tail: Tail): number {
  return numberOf(tailOf(margins, odds, whole(margins, odds), tailRun(margins, odds, k, tail)));
}

/** The odds ratio at which the tail that includes k is p. */
export function oddsOfTail(margins: Margins, k: number, p: number, tail: Tail): number {
  const start =
    ((k + 0.5) * (margins.unmarked - margins.drawn + k + 0.5)) /
    ((margins.marked - k + 0.5) * (margins.drawn - k + 0.5));
  return solveTail(smallerTail(p, { tail: "lower" }).log, start, Infinity, (odds) => {
    const all = whole(margins, odds);
    const run = tailRun(margins, odds, k, tail);
    // With θ = log odds: d log P(tail)/dθ = E(X | tail) − E(X), and its derivative the difference of variances.
    const slope = run.from - all.from + (run.offset - all.offset);
    return {
      tail: tailOf(margins, odds, all, run),
      slope,
      curvature: slope + (run.variance - all.variance) / slope,
    };
  });
}

/** The odds ratio at which the mean of the first cell is k, for k strictly inside its range. */
export function oddsOfMean(margins: Margins, k: number): number {
  let odds =
    ((k + 0.5) * (margins.unmarked - margins.drawn + k + 0.5)) /
    ((margins.marked - k + 0.5) * (margins.drawn - k + 0.5));
  let low = 0;
  let high = Infinity;
  for (let i = 0; i < 200; i++) {
    const { from, offset, variance } = whole(margins, odds);
    const gap = k - from - offset;
    if (gap > 0) low = odds;
    else high = odds;
    const step = gap / variance;
    let next = odds * Math.exp(Math.max(-3, Math.min(3, step)));
    if (Math.abs(step) < 1e-15) return next;
    if (!(next > low && next < high))
      next = high === Infinity ? odds * 8 : low === 0 ? odds / 8 : Math.sqrt(low) * Math.sqrt(high);
    if (next === odds) return odds;
    odds = next;
  }
  return odds;
}
