import type { Refusal } from "../../errors/index.ts";
import { chiSquare } from "../distributions/index.ts";
import { type CountTable, requireTable, type TableMargins } from "./CountTable.ts";
import { expectedFrom } from "./expectedCounts.ts";
import { refusals } from "./refusals.ts";

export interface ChiSquareOptions {
  /** Yates' correction, of 2 × 2 tables only; default false. R's `chisq.test` applies it unless told otherwise. */
  readonly continuityCorrection?: boolean;
}

/** Outcome of a test whose statistic is compared with a chi-square distribution. */
export interface IndependenceTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Natural logarithm of p, which stays a number where p itself is 0. */
  readonly logPValue: number;
  readonly method: string;
}

export interface ChiSquareTest extends IndependenceTest {
  readonly expected: readonly (readonly number[])[];
  /** Below 5 the chi-square distribution is a poor approximation: prefer `fisherExact`. */
  readonly smallestExpected: number;
}

/**
 * Pearson's chi-square test of independence of rows and columns: X² = Σ (O − E)²/E.
 *
 * With `continuityCorrection`, each |O − E| is first lowered by min(½, |O − E|) (Yates 1934, doi:10.2307/2983604). A table with
 * an empty row or column is refused, since X² is 0/0 there (R returns NaN).
 *
 * @param table counts, at least 2 × 2
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @example
 * import { chiSquareTest, isRefusal } from "sijill";
 * const test = chiSquareTest([[12, 5], [29, 2]]);
 * if (!isRefusal(test)) console.log(test.statistic.toFixed(4), test.pValue.toFixed(4)); // → 4.6464 0.0311
 * @evidence test/reference/chi_square.json, R 4.2.2 chisq.test, vcd 1.4.11, 20 cases, 1e-10
 * @evidence test/reference/chi_square_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/tables/chiSquareTest.test.ts, published example, permutation
 */
export function chiSquareTest(table: CountTable, options: ChiSquareOptions = {}): ChiSquareTest | Refusal {
  const margins = requireTable("table", table);
  if (margins.rows.includes(0) || margins.columns.includes(0))
    return refusals.emptyMargin("a chi-square test of independence", margins.rows, margins.columns);
  const corrected = options.continuityCorrection === true && isTwoByTwo(table);
  const expected = expectedFrom(margins);
  const deviations = deviationsOf(table, margins);
  const correction = corrected ? Math.min(0.5, ...deviations.flat().map(Math.abs)) : 0;
  let statistic = 0;
  let smallestExpected = Infinity;
  expected.forEach((row, i) => {
    row.forEach((count, j) => {
      const distance = Math.abs(deviations[i]?.[j] ?? 0) - correction;
      statistic += (distance * distance) / count;
      smallestExpected = Math.min(smallestExpected, count);
    });
  });
  const method = corrected ? "Pearson chi-square with Yates' correction" : "Pearson chi-square";
  return { ...independenceTest(statistic, margins, method), expected, smallestExpected };
}

/** O − E as (O n − R C)/n: the difference of whole numbers is exact, that of O and a rounded E is not. */
export function deviationsOf(
  table: CountTable,
  { rows, columns, total }: TableMargins,
): readonly (readonly number[])[] {
  return table.map((row, i) =>
    row.map((count, j) => (count * total - (rows[i] ?? 0) * (columns[j] ?? 0)) / total),
  );
}

export function independenceTest(statistic: number, margins: TableMargins, method: string): IndependenceTest {
  const degreesOfFreedom = (margins.rows.length - 1) * (margins.columns.length - 1);
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquare.cdf(statistic, degreesOfFreedom, { tail: "upper" }),
    logPValue: chiSquare.cdf(statistic, degreesOfFreedom, { tail: "upper", log: true }),
    method,
  };
}

function isTwoByTwo(table: CountTable): boolean {
  return table.length === 2 && table[0]?.length === 2;
}
