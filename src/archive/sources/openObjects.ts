import { SijillError } from "../../errors/index.ts";
import type { Store } from "../store/Store.ts";
import { filePattern, literal } from "../store/sql.ts";
import { messages } from "./messages.ts";
import type { RowSource, UnreadableRow } from "./RowSource.ts";

/** Longest line that is read as one object, in bytes. */
export const longestObject = 16_000_000;

/** What the readers of objects are asked for. */
export interface ObjectOptions {
  /** Columns that must exist. */
  readonly mapped: readonly string[];
  /** Key of the file in the engine. */
  readonly key: string;
}

/** Lines that should be JSON objects, made from any format, with the rows they stand for. */
export interface ObjectLines {
  readonly file: string;
  /** Where the lines are: the file itself or a scratch copy. */
  readonly path: string;
  /** Row of each line in the original. */
  readonly rows: readonly number[];
  /** Rows that did not become lines. */
  readonly unreadable: readonly UnreadableRow[];
  /** Columns that are asked for: those of lines among which no object says any. */
  readonly mapped: readonly string[];
}

/**
 * Opens lines of JSON objects. They are kept as text first, so that a malformed one is listed and not turned into a
 * row of nothing. A name that stands twice in one object has two values, of which none is chosen.
 */
export async function openObjects(lines: ObjectLines, key: string, store: Store): Promise<RowSource> {
  const { file, path, rows } = lines;
  const table = `lines_${key}`;
  await store.run(`
    CREATE OR REPLACE TABLE ${table} AS
    SELECT line, CASE WHEN NOT json_valid(line) THEN 'malformed'
                      WHEN json_type(line) <> 'OBJECT' THEN 'malformed'
                      WHEN len(json_keys(line)) <> len(list_distinct(json_keys(line))) THEN 'twice'
                      ELSE 'sound' END AS state
      FROM read_csv(${filePattern(path)}, auto_detect = false, header = false, columns = {'line': 'VARCHAR'},
        delim = '\x01', quote = '', escape = '', max_line_size = ${longestObject + 2},
        hive_partitioning = false, compression = 'none')`);
  const counted = await store.number(`SELECT count(*) FROM ${table}`);
  if (counted !== rows.length) throw new SijillError(messages.rowsUnaccounted(file, rows.length, counted));
  const names = await store.texts(
    `SELECT DISTINCT unnest(json_keys(line)) AS name FROM ${table} WHERE state = 'sound' ORDER BY name`,
  );
  const columns = names.filter((name) => name !== null);
  const bad = await store.rows(
    `SELECT rowid AS position, state, left(line, 200) AS text FROM ${table} WHERE state <> 'sound' ORDER BY rowid`,
  );
  const malformed = bad.map((row) => ({
    row: rows[Number(row.position)] ?? 0,
    value: String(row.text ?? ""),
    problem: row.state === "twice" ? messages.rowNameTwice : messages.rowNotObject,
  }));
  const skipped = new Set(bad.map((row) => Number(row.position)));
  const readableRows = skipped.size === 0 ? rows : rows.filter((_, index) => !skipped.has(index));
  return {
    columns: readableRows.length === 0 ? lines.mapped : columns,
    relation: `(SELECT line FROM ${table} WHERE state = 'sound')`,
    expression: (column) => `json_extract_string(line, ${literal(jsonPointer(column))})`,
    unreadable: [...lines.unreadable, ...malformed].sort((a, b) => a.row - b.row),
    readable: async () => readableRows.length,
    rowNumber: (position) => readableRows[position] ?? 0,
  };
}

/** RFC 6901. A path such as $."a" would read * as a wildcard. */
function jsonPointer(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
