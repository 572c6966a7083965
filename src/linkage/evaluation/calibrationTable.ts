/** A pair with the probability that was given it, and whether it is a match. */
export interface JudgedPair {
  readonly probability: number;
  readonly match: boolean;
}

/** Pairs of one band of probabilities. */
export interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly expected: number;
  readonly observed: number;
  /** Of the observed number, if the probabilities are right. */
  readonly standardError: number;
  /** Whether they are within two standard errors. */
  readonly agrees: boolean;
}

/**
 * Sets expected against observed matches in ten bands of probability: what is called 80 % should be a match in eight of
 * ten cases. The standard error is √Σ p (1 − p).
 *
 * @example
 * import { calibrationTable } from "sijill";
 * const [row] = calibrationTable([{ probability: 0.5, match: true }, { probability: 0.5, match: false }]);
 * console.log(row?.expected, row?.observed, row?.agrees); // → 1 1 true
 */
export function calibrationTable(pairs: readonly JudgedPair[]): readonly CalibrationRow[] {
  return Array.from({ length: 10 }, (_, band) => {
    const inside = pairs.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === band);
    const expected = inside.reduce((sum, { probability }) => sum + probability, 0);
    const variance = inside.reduce((sum, { probability }) => sum + probability * (1 - probability), 0);
    const observed = inside.filter(({ match }) => match).length;
    const standardError = Math.sqrt(variance);
    return {
      from: band / 10,
      to: (band + 1) / 10,
      pairs: inside.length,
      expected,
      observed,
      standardError,
      agrees: Math.abs(observed - expected) <= 2 * standardError,
    };
  }).filter((row) => row.pairs > 0);
}
