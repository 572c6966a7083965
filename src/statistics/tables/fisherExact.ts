import { requireLevel } from "../arguments.ts";
import { type CountTable, requireTable, type TwoByTwo } from "./CountTable.ts";
import { type FisherLarger, type FisherLargerOptions, fisherLarger } from "./fisherLarger.ts";
import { type FisherTwoByTwo, fisherTwoByTwo } from "./fisherTwoByTwo.ts";

export interface FisherOptions extends FisherLargerOptions {
  /** Level of the odds ratio's interval, 2 × 2 only; default 0.95. */
  readonly level?: number;
}

/**
 * Fisher's exact test of independence of rows and columns, given both margins.
 *
 * 2 × 2: the conditional maximum likelihood odds ratio, its exact central interval (Cornfield 1956), the p-value that
 * agrees with that interval, and the others by name. Larger tables: the probability of all tables with these margins
 * that are not more probable than the one seen (Freeman and Halton 1951), by a network of partial tables (Mehta and
 * Patel 1983, doi:10.1080/01621459.1983.10477989) up to `workLimit` steps, then by seeded Monte Carlo with its
 * standard error. Empty rows and columns change nothing.
 *
 * @param table counts, at least 2 × 2
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @example
 * import { fisherExact } from "sijill";
 * const tea = fisherExact([[3, 1], [1, 3]]);
 * console.log(tea.oddsRatio?.toFixed(4), tea.pValueSmallProbabilities.toFixed(4)); // → 6.4083 0.4857
 * @evidence test/reference/fisher_exact.json, R 4.2.2 fisher.test, limits solved again, 20 cases, 1e-10
 * @evidence test/reference/fisher_exact_more.json, whole-number enumeration, 44 cases, 1e-10
 * @evidence test/statistics/tables/fisherExact.test.ts, published examples, enumerated size, permutation, sampling
 */
export function fisherExact(table: TwoByTwo, options?: FisherOptions): FisherTwoByTwo;
export function fisherExact(table: CountTable, options?: FisherOptions): FisherTwoByTwo | FisherLarger;
export function fisherExact(table: CountTable, options: FisherOptions = {}): FisherTwoByTwo | FisherLarger {
  const margins = requireTable("table", table);
  if (options.level !== undefined) requireLevel("options.level", options.level);
  const [first, second] = table;
  if (table.length === 2 && first?.length === 2 && second !== undefined) {
    const cells: TwoByTwo = [
      [first[0] as number, first[1] as number],
      [second[0] as number, second[1] as number],
    ];
    return fisherTwoByTwo(cells, options.level);
  }
  return fisherLarger(table, margins, options);
}
