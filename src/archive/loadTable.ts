import { basename } from "node:path";
import { describeProblem, SijillError } from "../errors/index.ts";
import { messages as datasetMessages } from "./dataset/messages.ts";
import { engineReason } from "./sources/engineReason.ts";
import { fileContent } from "./sources/FileContent.ts";
import { messages as sourceMessages } from "./sources/messages.ts";
import { openSource, type SourceFormat } from "./sources/openSource.ts";
import type { RowSource } from "./sources/RowSource.ts";
import type { Scratch } from "./sources/Scratch.ts";
import type { Store } from "./store/Store.ts";
import { identifier } from "./store/sql.ts";

/** Nothing is declared of a file without a descriptor: its ending and its header say what it is. */
const undeclared: SourceFormat = {
  format: undefined,
  delimiter: undefined,
  encoding: undefined,
  sheet: undefined,
};

/** A file inside the engine: all its columns as text, and the account of its rows. */
export interface LoadedTable {
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  /** Names as the file has them, without blanks around. */
  readonly columns: readonly string[];
  /** Rows in the table; `position` numbers them from 0 in file order. */
  readonly rows: number;
  /** Rows that could not be told apart into columns: listed, never dropped in silence. */
  readonly unreadable: readonly { readonly row: number; readonly value: string; readonly reason: string }[];
  /** Row of a position, as a person finds it in the file. */
  rowNumber(position: number): number;
}

/**
 * Loads a file that has no descriptor (CSV, Parquet, JSON, NDJSON, XLSX) into a relation of `position` and the text
 * columns `c0`, `c1`, … in the order of the file's columns.
 *
 * @param name relation to be made
 * @throws SIJILL_FILE_UNREADABLE, SIJILL_FILE_EMPTY, SIJILL_FILE_BINARY, SIJILL_FORMAT_UNKNOWN, SIJILL_COLUMN_TWICE
 *   and others that concern the whole file
 */
export async function loadTable(
  path: string,
  name: string,
  store: Store,
  scratch: Scratch,
): Promise<LoadedTable> {
  const file = basename(path);
  const content = await fileContent(file, path);
  let source = await openSource(content, undeclared, [], undefined, name, store, scratch);
  const columns = source.columns.map((column) => column.trim());
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw new SijillError(datasetMessages.columnTwice(file, twice));
  const load = async () => {
    const refused = await createTable(name, source, store).then(
      () => null,
      (error: unknown) => engineReason(error, content),
    );
    return { refused, readable: await source.readable() };
  };
  let { refused, readable } = await load();
  if ((refused !== null || readable === "not plain") && source.careful !== undefined) {
    source = await source.careful();
    ({ refused, readable } = await load());
  }
  if (refused !== null || readable === "not plain")
    throw new SijillError(sourceMessages.fileUnreadable(file, refused ?? "its lines do not end alike"));
  const rows = await store.number(`SELECT count(*) FROM ${identifier(name)}`);
  if (readable !== null && readable !== rows)
    throw new SijillError(sourceMessages.rowsUnaccounted(file, readable, rows));
  return {
    file,
    path,
    sha256: await content.sha256(),
    columns,
    rows,
    unreadable: source.unreadable.map(({ row, value, problem }) => ({
      row,
      value,
      reason: describeProblem(problem({ file, row })),
    })),
    rowNumber: (position) => source.rowNumber(position),
  };
}

/** A table of the rows in file order, and over it a view that tells their positions: counting them would take one thread. */
async function createTable(name: string, source: RowSource, store: Store): Promise<void> {
  const columns = source.columns.map((column, at) => `${source.expression(column)} AS c${at}`);
  const rows = identifier(`${name}_rows`);
  await store.run(`CREATE OR REPLACE TABLE ${rows} AS SELECT ${columns.join(", ")} FROM ${source.relation}`);
  await store.run(`CREATE OR REPLACE VIEW ${identifier(name)} AS SELECT rowid AS position, * FROM ${rows}`);
}
