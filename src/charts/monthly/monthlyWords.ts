import { formatCount } from "../text/formatCount.ts";
import { spellMonth } from "../text/spellDate.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** True when the row gives any figure: certain or possible. */
export function hasFigure(row: MonthlyRow): boolean {
  return row.count !== null || row.possible !== null;
}

/** A month with its figure, and how far it was covered. */
export function monthReading(row: MonthlyRow): string {
  const month = spellMonth(row.month);
  if (row.status === "outside")
    return hasFigure(row)
      ? `${month}: ${monthlyWords(row)}, outside the stated coverage`
      : `${month}: silent, no coverage`;
  return `${month}: ${monthlyWords(row)}${row.status === "partly-covered" ? ", covered in part" : ""}`;
}

/** The figure of a month in words: "554", "0 to 63", "up to 63", "no figure". */
export function monthlyWords(row: MonthlyRow): string {
  const { count, possible } = row;
  if (possible !== null) return `${count === null ? "up" : formatCount(count)} to ${formatCount(possible)}`;
  return count === null ? "no figure" : formatCount(count);
}
