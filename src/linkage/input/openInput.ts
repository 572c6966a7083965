import { type LoadedTable, loadTable, type Scratch, type Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { InputColumn } from "./normalizeColumns.ts";

/** Files read together: the columns that all of them have. */
export interface OpenedInput {
  readonly tables: readonly LoadedTable[];
  readonly columns: readonly InputColumn[];
  /** Columns that only some of the files have: they cannot be compared between them. */
  readonly notShared: readonly string[];
}

/**
 * Loads files into the relation `input`: source (0, 1, …), position in the file, and the shared columns as text, named
 * `c0`, `c1`, … as `columns` says.
 *
 */
export async function openInput(
  files: readonly string[],
  store: Store,
  scratch: Scratch,
): Promise<OpenedInput> {
  const tables: LoadedTable[] = [];
  for (const [at, file] of files.entries()) tables.push(await loadTable(file, `source${at}`, store, scratch));
  const twice = tables.find(({ file }, at) => tables.findIndex((other) => other.file === file) !== at);
  if (twice !== undefined) throw new SijillError(messages.sameNames(twice.file));
  const [first] = tables;
  if (first === undefined) throw new SijillError(messages.noTables());
  const shared = first.columns.filter((name) => tables.every(({ columns }) => columns.includes(name)));
  const all = [...new Set(tables.flatMap(({ columns }) => columns))];
  const columns = shared.map((name, at) => ({ name, column: `c${at}` }));
  const selects = tables.map((table, source) => {
    const list = columns.map(({ name, column }) => `c${table.columns.indexOf(name)} AS ${column}`);
    return `SELECT ${[`${source} AS source`, "position", ...list].join(", ")} FROM source${source}`;
  });
  await store.run(`CREATE OR REPLACE VIEW input AS ${selects.join(" UNION ALL ")}`);
  return { tables, columns, notShared: all.filter((name) => !shared.includes(name)) };
}
