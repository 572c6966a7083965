import { type CountTable, requireTable, type TableMargins } from "./CountTable.ts";

/** Row total × column total / total, from margins already checked. */
export function expectedFrom({ rows, columns, total }: TableMargins): readonly (readonly number[])[] {
  return rows.map((row) => columns.map((column) => row * (column / total)));
}

/**
 * Counts expected under independence of rows and columns: row total × column total / total.
 *
 * @param table counts, at least 2 × 2
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @example
 * import { expectedCounts } from "sijill";
 * console.log(expectedCounts([[10, 20], [30, 40]])); // → [ [ 12, 18 ], [ 28, 42 ] ]
 * @evidence test/reference/chi_square.json, R 4.2.2 chisq.test, vcd 1.4.11, 20 cases, 1e-10
 * @evidence test/reference/chi_square_more.json, mpmath at 60 digits, 40 cases, 1e-10
 */
export function expectedCounts(table: CountTable): readonly (readonly number[])[] {
  return expectedFrom(requireTable("table", table));
}
