import { type CountTable, requireTable } from "./CountTable.ts";
import { deviationsOf, type IndependenceTest, independenceTest } from "./chiSquareTest.ts";
import { expectedFrom } from "./expectedCounts.ts";

/** (1 + t) log(1 + t) − t for t > −1, without the cancellation next to t = 0. */
function relativeEntropy(t: number): number {
  if (Math.abs(t) > 0.1) return (1 + t) * Math.log1p(t) - t;
  // Σ (−t)^k / (k(k−1)), k = 2, 3, …
  let power = t * t;
  let sum = 0;
  for (let k = 2; k < 24; k++) {
    sum += power / (k * (k - 1));
    power *= -t;
  }
  return sum;
}

/**
 * Likelihood-ratio (G) test of independence: G = 2 Σ O log(O/E), with 0 log 0 = 0; empty rows and columns add nothing,
 * though the degrees of freedom still count them.
 *
 * @param table counts, at least 2 × 2
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @example
 * import { likelihoodRatioTest } from "sijill";
 * console.log(likelihoodRatioTest([[3, 1], [1, 3]]).statistic.toFixed(6)); // → 2.092993
 * @evidence test/reference/chi_square.json, R 4.2.2 chisq.test, vcd 1.4.11, 20 cases, 1e-10
 * @evidence test/reference/chi_square_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/tables/chiSquareTest.test.ts, 0 at independence
 */
export function likelihoodRatioTest(table: CountTable): IndependenceTest {
  const margins = requireTable("table", table);
  const expected = expectedFrom(margins);
  let sum = 0;
  deviationsOf(table, margins).forEach((row, i) => {
    row.forEach((deviation, j) => {
      const count = expected[i]?.[j] ?? 0;
      // Σ (O log(O/E) − O + E) is the same sum, with terms that are all positive.
      if (count > 0) sum += table[i]?.[j] === 0 ? count : count * relativeEntropy(deviation / count);
    });
  });
  return independenceTest(2 * sum, margins, "likelihood-ratio G");
}
