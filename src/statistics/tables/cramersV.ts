import { isRefusal, type Refusal } from "../../errors/index.ts";
import type { CountTable } from "./CountTable.ts";
import { chiSquareTest } from "./chiSquareTest.ts";

export interface CramersV {
  /** 0 for independence, 1 when one variable determines the other. */
  readonly estimate: number;
  readonly method: string;
}

/**
 * Cramér's V, strength of association in a cross-table: √(X² / (n · min(rows − 1, columns − 1))) with the uncorrected X²
 * (Cramér 1946, Mathematical Methods of Statistics, § 21.9).
 *
 * @param table counts, at least 2 × 2; an empty row or column is refused
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @example
 * import { cramersV, isRefusal } from "sijill";
 * const v = cramersV([[3, 1], [1, 3]]);
 * if (!isRefusal(v)) console.log(v.estimate); // → 0.5
 * @evidence test/reference/chi_square.json, R 4.2.2 chisq.test, vcd 1.4.11, 20 cases, 1e-10
 * @evidence test/reference/chi_square_more.json, mpmath at 60 digits, 40 cases, 1e-10
 * @evidence test/statistics/tables/chiSquareTest.test.ts, 0 to 1
 */
export function cramersV(table: CountTable): CramersV | Refusal {
  const test = chiSquareTest(table);
  if (isRefusal(test)) return { ...test, question: "Cramér's V" };
  const total = table.flat().reduce((sum, count) => sum + count, 0);
  const dimension = Math.min(table.length, table[0]?.length ?? 0) - 1;
  return { estimate: Math.min(1, Math.sqrt(test.statistic / (total * dimension))), method: "Cramér's V" };
}
