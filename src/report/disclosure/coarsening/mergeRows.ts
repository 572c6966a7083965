import type { Cell, Column, Table } from "../../../quantities/index.ts";
import { isDimension } from "./Levels.ts";

type Row = Table["rows"][number];

/**
 * Puts rows together that are now about the same: in the order of the first of each.
 *
 * @param coarse the rows of the table with their new values, one for one
 * @param overTime whether periods are put together
 */
export function mergeRows(
  table: Table,
  coarse: readonly Row[],
  columns: readonly Column[],
  overTime: boolean,
): { readonly rows: readonly Row[]; readonly rowOf: readonly number[] } {
  const about = columns.filter(
    ({ meaning }) => isDimension(meaning) || meaning === "dataset" || meaning === "record",
  );
  const groups = new Map<string, Row[]>();
  const places = new Map<string, number>();
  const rowOf = coarse.map((row) => {
    const key = JSON.stringify(about.map(({ name }) => row[name] ?? null));
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
      places.set(key, groups.size - 1);
    } else group.push(row);
    return places.get(key) ?? 0;
  });
  // Deaths of a month are certain in its year, but one that may be in two months would be possible twice.
  const possibleAddsUp = !overTime || isPossibleCertain(table);
  const rows = [...groups.values()].map((group) => {
    const [first] = group;
    if (group.length === 1 && first !== undefined && !overTime)
      return Object.fromEntries(columns.map(({ name }) => [name, first[name] ?? null]));
    const merged: Record<string, Cell> = {};
    for (const column of columns) merged[column.name] = mergeCells(column, group, possibleAddsUp);
    const given = columns.filter(({ meaning }) => meaning === "largest" || meaning === "second");
    const second = given.find(({ meaning }) => meaning === "second");
    if (second !== undefined) merged[second.name] = secondOf(group, given);
    for (const { name, quotient } of columns)
      if (quotient !== undefined)
        merged[name] = divide(merged[quotient.numerator] ?? null, merged[quotient.denominator] ?? null);
    return merged;
  });
  return { rows, rowOf };
}

function isPossibleCertain({ columns, rows }: Table): boolean {
  const certain = columns.find(({ meaning }) => meaning === "count");
  const possible = columns.find(({ meaning }) => meaning === "possible");
  if (certain === undefined || possible === undefined) return false;
  return rows.every((row) => (row[certain.name] ?? null) === (row[possible.name] ?? null));
}

function mergeCells({ name, meaning, role }: Column, rows: readonly Row[], possibleAddsUp: boolean): Cell {
  const cells = rows.map((row) => row[name] ?? null);
  const numbers = cells.filter((cell) => typeof cell === "number").sort((a, b) => b - a);
  switch (meaning) {
    case "count":
    case "magnitude":
      return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
    case "possible":
    case "open":
      return possibleAddsUp && numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : null;
    case "largest":
      return numbers[0] ?? null;
    case "coverage":
      return mergeCoverage(cells);
    default: {
      const [first = null] = cells;
      const isOne = cells.every((cell) => cell === first);
      return isOne && (role === "dimension" || rows.length === 1) ? first : null;
    }
  }
}

/** The second largest contribution of all that the rows name. */
function secondOf(rows: readonly Row[], columns: readonly Column[]): Cell {
  const all = rows
    .flatMap((row) => columns.map(({ name }) => row[name]))
    .filter((cell) => typeof cell === "number");
  return all.sort((a, b) => b - a)[1] ?? null;
}

/** Covered and not covered together are partly covered; a count speaks for its group. */
function mergeCoverage(cells: readonly Cell[]): Cell {
  const [first = null] = cells;
  if (cells.every((cell) => cell === first)) return first;
  if (cells.includes("count")) return "count";
  return cells.some((cell) => cell === "covered" || cell === "partly-covered") ? "partly-covered" : "unknown";
}

function divide(numerator: Cell, denominator: Cell): Cell {
  return typeof numerator === "number" && typeof denominator === "number" && denominator > 0
    ? numerator / denominator
    : null;
}
