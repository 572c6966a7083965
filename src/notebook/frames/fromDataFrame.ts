import type { Cell, Table } from "../../quantities/index.ts";
import { type ReturnedTable, tableOfRows } from "./tableOfRows.ts";

/** What is read of a DataFrame of danfojs. */
export interface DataFrameLike {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * A DataFrame of danfojs as a table again. Columns that the table had keep their meaning, labels and types; new ones
 * get the narrowest type that all their values have. NaN and undefined are missing values.
 *
 * A frame that was not changed gives back the very table. One that was changed says so in its method, and takes no
 * lineage along: nobody knows which records stand behind its rows.
 *
 * @param frame the DataFrame
 * @param like the table it was made from
 * @throws SIJILL_FRAME_CELL_INVALID, SIJILL_FRAME_WITHHELD
 * @example
 * import { countDeaths, fromDataFrame, openArchive, toDataFrame } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const table = await countDeaths(archive, { by: ["year"] });
 * const frame = await toDataFrame(table);
 * console.log(fromDataFrame(frame, table) === table); // → true
 * console.log(fromDataFrame(frame.head(2), table).method.name); // → rows worked on in danfojs
 * await archive.close();
 */
export function fromDataFrame(frame: DataFrameLike, like: Table, options: ReturnedTable = {}): Table {
  const { columns, values } = frame;
  const rows = values.map((value) => {
    // A frame of one column has values, not rows.
    const cells: readonly unknown[] = Array.isArray(value) ? value : [value];
    return Object.fromEntries(columns.map((name, at) => [name, cellOf(cells[at])]));
  });
  return tableOfRows(columns, rows, like, "danfojs", options);
}

function cellOf(value: unknown): Cell {
  return value === undefined || value === null || Number.isNaN(value) ? null : (value as Cell);
}
