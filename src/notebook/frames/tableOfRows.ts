import { SijillError } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { fits, newColumn } from "./newColumn.ts";

/** What rows that come back are called, where they are no longer those that went out. */
export interface ReturnedTable {
  /** Default: that of the table they came from, with `-frame` behind it. */
  readonly id?: string;
  /** Default: that of the table they came from. */
  readonly title?: string;
}

type Row = Table["rows"][number];

/**
 * Rows that come back from elsewhere as a table. Rows that are still the same are the same table. Others are checked
 * against the columns they came from, and say that they were worked on outside; what is known of the records behind a
 * row is not claimed for them.
 *
 * @throws SIJILL_FRAME_CELL_INVALID, SIJILL_FRAME_WITHHELD
 */
export function tableOfRows(
  names: readonly string[],
  rows: readonly Row[],
  like: Table,
  elsewhere: string,
  options: ReturnedTable,
): Table {
  if (isSame(names, rows, like)) return like;
  if ((like.withheld ?? []).length > 0) throw new SijillError(messages.frameWithheld(like.id));
  const columns = names.map(
    (name) => like.columns.find((column) => column.name === name) ?? newColumn(name, rows),
  );
  for (const [at, row] of rows.entries())
    for (const column of columns) {
      const cell = row[column.name] ?? null;
      if (!fits(cell, column.type)) throw new SijillError(messages.frameCell(column, at, cell));
    }
  return {
    id: options.id ?? `${like.id}-frame`,
    title: options.title ?? like.title,
    columns,
    rows,
    unit: like.unit,
    nature: like.nature,
    method: {
      name: `rows worked on in ${elsewhere}`,
      settings: { table: like.id, method: like.method.name },
    },
    inputs: like.inputs,
    notes: like.notes,
  };
}

function isSame(names: readonly string[], rows: readonly Row[], like: Table): boolean {
  return (
    names.length === like.columns.length &&
    names.every((name, at) => like.columns[at]?.name === name) &&
    rows.length === like.rows.length &&
    rows.every((row, at) =>
      names.every((name) => Object.is(row[name] ?? null, like.rows[at]?.[name] ?? null)),
    )
  );
}
