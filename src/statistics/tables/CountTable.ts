import { SijillError } from "../../errors/index.ts";
import { requireCount } from "../arguments.ts";
import { messages } from "../messages.ts";

/** A cross-table of counts: one array a row, all of one length. */
export type CountTable = readonly (readonly number[])[];

/** A cross-table of two rows and two columns. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

export interface TableMargins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

/** Row totals, column totals and total of a table of at least 2 × 2 whole numbers that are not all 0. */
export function requireTable(path: string, table: CountTable): TableMargins {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2)
    throw new SijillError(
      messages.outOfRange(
        `the shape of ${path}`,
        `${table.length} × ${width}`,
        "at least 2 rows and 2 columns",
      ),
    );
  const rows: number[] = [];
  const columns = new Array<number>(width).fill(0);
  table.forEach((row, i) => {
    if (row.length !== width)
      throw new SijillError(messages.lengthMismatch(`${path}[${i}]`, row.length, `${path}[0]`, width));
    let sum = 0;
    row.forEach((count, j) => {
      requireCount(`${path}[${i}][${j}]`, count);
      sum += count;
      columns[j] = (columns[j] ?? 0) + count;
    });
    rows.push(sum);
  });
  const total = rows.reduce((sum, row) => sum + row, 0);
  requireCount(`the total of ${path}`, total);
  if (total === 0)
    throw new SijillError(
      messages.outOfRange(`the total of ${path}`, total, "at least one record in the table"),
    );
  return { rows, columns, total };
}
