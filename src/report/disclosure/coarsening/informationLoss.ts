import type { Table } from "../../../quantities/index.ts";

/**
 * Bits that a reader loses when rows are put together: for each record, what it would take to tell which of the merged
 * rows it was in (Shannon 1948). Nothing is lost where one row of a group holds all its records.
 *
 * @param rowOf row of the coarser table that each row went into
 */
export function informationLoss(table: Table, rowOf: readonly number[]): number {
  const column =
    table.columns.find(({ meaning }) => meaning === "count") ??
    table.columns.find(({ meaning }) => meaning === "magnitude");
  if (column === undefined) return 0;
  const counts = table.rows.map((row) => {
    const value = row[column.name];
    return typeof value === "number" && value > 0 ? value : 0;
  });
  const sums = new Map<number, number>();
  counts.forEach((count, row) => {
    const group = rowOf[row] ?? 0;
    sums.set(group, (sums.get(group) ?? 0) + count);
  });
  return counts.reduce((bits, count, row) => {
    const sum = sums.get(rowOf[row] ?? 0) ?? 0;
    return count === 0 ? bits : bits + count * Math.log2(sum / count);
  }, 0);
}
