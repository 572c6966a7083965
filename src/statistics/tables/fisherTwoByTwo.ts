import {
  hypergeometric,
  leastOf,
  type Margins,
  mostOf,
  oddsOfMean,
  oddsOfTail,
  smallProbabilities,
} from "../distributions/index.ts";
import type { TwoByTwo } from "./CountTable.ts";

export interface FisherTwoByTwo {
  readonly kind: "two-by-two";
  /** Conditional maximum likelihood odds ratio; ∞ at the upper end of the first cell's range, null with an empty margin. */
  readonly oddsRatio: number | null;
  /** a d / (b c); ∞ when b c = 0, null when a d is 0 too. */
  readonly sampleOddsRatio: number | null;
  /** Exact central limits of the odds ratio. */
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Twice the smaller tail: below 1 − level exactly when the interval excludes 1. */
  readonly pValue: number;
  /** P(first cell ≥ observed): small when the odds ratio is above 1. */
  readonly pValueGreater: number;
  /** P(first cell ≤ observed): small when the odds ratio is below 1. */
  readonly pValueLess: number;
  /**
   * All tables not more probable than the observed one, as R's `fisher.test` prints it. It agrees with no interval:
   * it can be below 0.05 beside a 95% interval that contains 1.
   */
  readonly pValueSmallProbabilities: number;
  readonly method: string;
}

/** Fisher's exact test of a 2 × 2 table already checked. */
export function fisherTwoByTwo(table: TwoByTwo, level = 0.95): FisherTwoByTwo {
  const [[a, b], [c, d]] = table;
  const margins: Margins = { marked: a + b, unmarked: c + d, drawn: a + c };
  const least = leastOf(margins);
  const most = mostOf(margins);
  const half = (1 - level) / 2;
  const below = (k: number): number => hypergeometric.cdf(k, margins.marked, margins.unmarked, margins.drawn);
  const above = (k: number): number =>
    k <= least
      ? 1
      : hypergeometric.cdf(k - 1, margins.marked, margins.unmarked, margins.drawn, { tail: "upper" });
  const pValueLess = below(a);
  const pValueGreater = above(a);
  return {
    kind: "two-by-two",
    oddsRatio: least === most ? null : a === least ? 0 : a === most ? Infinity : oddsOfMean(margins, a),
    sampleOddsRatio: sampleOddsRatio(table),
    lower: a === least ? 0 : oddsOfTail(margins, a, half, "upper"),
    upper: a === most ? Infinity : oddsOfTail(margins, a, half, "lower"),
    level,
    pValue: Math.min(1, 2 * Math.min(pValueLess, pValueGreater)),
    pValueGreater,
    pValueLess,
    pValueSmallProbabilities: smallProbabilities(
      a - least,
      (k) => hypergeometric.density(k + least, margins.marked, margins.unmarked, margins.drawn),
      (k) => below(k + least),
      (k) => above(k + least),
      modeOf(margins) - least,
      most - least,
    ),
    method: "Fisher exact (conditional, central)",
  };
}

function modeOf({ marked, unmarked, drawn }: Margins): number {
  return Math.floor(((drawn + 1) * (marked + 1)) / (marked + unmarked + 2));
}

function sampleOddsRatio([[a, b], [c, d]]: TwoByTwo): number | null {
  if (b * c > 0) return (a / b) * (d / c);
  return a * d > 0 ? Infinity : null;
}
