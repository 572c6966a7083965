import { formatCount } from "../text/formatCount.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** True when the row gives any figure: certain or possible. */
export function hasFigure(row: MonthlyRow): boolean {
  return row.count !== null || row.possible !== null;
}

/** The figure of a month in words: "554", "0 to 63", "up to 63", "no figure". */
export function monthlyWords(row: MonthlyRow): string {
  const { count, possible } = row;
  if (possible !== null) return `${count === null ? "up" : formatCount(count)} to ${formatCount(possible)}`;
  return count === null ? "no figure" : formatCount(count);
}
