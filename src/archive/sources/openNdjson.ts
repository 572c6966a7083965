import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Store } from "../store/Store.ts";
import { literal } from "../store/sql.ts";
import type { FileContent } from "./FileContent.ts";
import { locateRecords } from "./locateRecords.ts";
import type { RowAccount, RowSource } from "./RowSource.ts";

/**
 * Opens a file of one JSON object a line. Lines are kept as text first, so that a malformed one is listed
 * and not turned into a row of nothing.
 *
 * @param path where the lines are: the file itself or a scratch copy made from another format
 * @param rowNumbers rows of the original for each line, where the lines are a copy
 */
export async function openNdjson(
  file: FileContent,
  path: string,
  key: string,
  store: Store,
  rowNumbers?: readonly number[],
): Promise<RowSource> {
  const bytes = await file.bytes();
  if (bytes.length === 0) throw new SijillError(messages.fileEmpty(file.name));
  if (rowNumbers === undefined && bytes.subarray(0, 65_536).includes(0)) {
    throw new SijillError(messages.fileBinary(file.name));
  }
  const table = `lines_${key}`;
  await store.run(`
    CREATE OR REPLACE TABLE ${table} AS
    SELECT line, coalesce(json_valid(line) AND json_type(line) = 'OBJECT', false) AS readable
      FROM read_csv(${literal(path)}, auto_detect = false, header = false, columns = {'line': 'VARCHAR'},
        delim = '\x01', quote = '', escape = '', max_line_size = 16000000,
        store_rejects = true, rejects_table = 'rejects_${key}', rejects_scan = 'scans_${key}')
     WHERE trim(line) <> ''`);
  const columns = await store.texts(
    `SELECT DISTINCT unnest(json_keys(line)) AS name FROM ${table} WHERE readable ORDER BY name`,
  );
  return {
    columns: columns.filter((name) => name !== null),
    relation: `(SELECT line FROM ${table} WHERE readable)`,
    expression: (column) => `json_extract_string(line, ${literal(`$."${column.replaceAll('"', '\\"')}"`)})`,
    projectable: true,
    account: async (readable) => {
      const lost = await store.number(`SELECT count(DISTINCT line) FROM rejects_${key}`);
      const bad = await store.rows(
        `SELECT rowid AS position, left(line, 200) AS text FROM ${table} WHERE NOT readable ORDER BY rowid`,
      );
      if (bad.length === 0 && lost === 0 && rowNumbers !== undefined) return plainAccount(rowNumbers);
      return accountFor(file.name, bytes, bad, readable, rowNumbers);
    },
  };
}

function plainAccount(rowNumbers: readonly number[]): RowAccount {
  return { unreadable: [], counted: rowNumbers.length, rowNumber: (position) => rowNumbers[position] ?? 0 };
}

function accountFor(
  file: string,
  bytes: Uint8Array,
  bad: readonly Readonly<Record<string, unknown>>[],
  readable: number,
  rowNumbers: readonly number[] | undefined,
): RowAccount {
  const numbers = rowNumbers ?? Array.from(locateRecords(bytes, null).lines);
  if (numbers.length !== readable + bad.length) {
    throw new SijillError(messages.rowsUnaccounted(file, numbers.length, readable + bad.length));
  }
  const unreadable = new Set(bad.map((row) => Number(row.position)));
  const readablePositions = numbers.map((_, index) => index).filter((index) => !unreadable.has(index));
  return {
    unreadable: bad.map((row) => ({
      row: numbers[Number(row.position)] ?? 0,
      value: String(row.text ?? ""),
      problem: (place) => messages.rowNotObject(place),
    })),
    counted: numbers.length,
    rowNumber: (position) => numbers[readablePositions[position] ?? 0] ?? 0,
  };
}
