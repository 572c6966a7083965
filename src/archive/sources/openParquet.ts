import { SijillError } from "../../errors/index.ts";
import type { Store } from "../store/Store.ts";
import { filePattern, identifier } from "../store/sql.ts";
import { engineReason } from "./engineReason.ts";
import type { FileContent } from "./FileContent.ts";
import { messages } from "./messages.ts";
import type { RowSource } from "./RowSource.ts";

/**
 * Opens a Parquet file; every column is read as text, times of day with a T as in ISO 8601; row n is the n-th record.
 * Folders named like `year=2015` are folders, not columns.
 */
export async function openParquet(file: FileContent, store: Store): Promise<RowSource> {
  if (file.size === 0) throw new SijillError(messages.fileEmpty(file.name));
  const relation = `read_parquet(${filePattern(file.path)}, hive_partitioning = false)`;
  const columns = await store.rows(`DESCRIBE SELECT * FROM ${relation}`).catch((error: unknown) => {
    throw new SijillError(messages.fileUnreadable(file.name, engineReason(error, file)));
  });
  const types = new Map(columns.map((column) => [String(column.column_name), String(column.column_type)]));
  return {
    columns: [...types.keys()],
    relation,
    expression: (column) =>
      types.get(column)?.startsWith("TIMESTAMP")
        ? `strftime(${identifier(column)}, '%Y-%m-%dT%H:%M:%S')`
        : `CAST(${identifier(column)} AS VARCHAR)`,
    unreadable: [],
    readable: async () => null,
    rowNumber: (position) => position + 1,
  };
}
