import { type Problem, SijillError } from "../../errors/index.ts";
import { type ColumnMapping, oldestAge } from "../../records/index.ts";
import { engineReason } from "../sources/engineReason.ts";
import type { FileContent } from "../sources/FileContent.ts";
import { messages as sourceMessages } from "../sources/messages.ts";
import { openSource, type SourceFormat } from "../sources/openSource.ts";
import type { RowSource } from "../sources/RowSource.ts";
import type { Scratch } from "../sources/Scratch.ts";
import type { Store } from "../store/Store.ts";
import { identifier } from "../store/sql.ts";
import { fieldExpression, mappedColumns } from "./fieldExpression.ts";
import { messages } from "./messages.ts";

/** What a descriptor says of how to read its files, whatever their rows are: fields, and the columns that hold them. */
export interface MappedFiles extends SourceFormat {
  readonly columns: Readonly<Partial<Record<string, ColumnMapping>>>;
  readonly missing: readonly string[];
}

/** One file of a dataset inside the engine: a table of its mapped fields as text, in file order. */
export interface LoadedFile {
  readonly content: FileContent;
  /** Replaced by its careful form once, if the engine refuses the file as it stands. */
  source: RowSource;
  /** Readable rows; 0 before the first fields are loaded. */
  rows: number;
  /** Table of the fields loaded so far; its rowid is the position of the row. */
  readonly table: string;
  /** Table of one column, `position`: rows that were not accepted. */
  readonly rejectedTable: string;
}

/** Opens a file and checks that the mapped columns exist; every missing one is reported. */
export async function openFile(
  content: FileContent,
  descriptor: MappedFiles,
  key: string,
  store: Store,
  scratch: Scratch,
): Promise<LoadedFile> {
  const mapped = Object.values(descriptor.columns).flatMap((mapping) =>
    mapping === undefined ? [] : mappedColumns(mapping),
  );
  const { id } = descriptor.columns;
  const compared = typeof id === "string" ? id : undefined;
  const source = await openSource(content, descriptor, mapped, compared, key, store, scratch);
  const [first, ...others] = columnProblems(content.name, mapped, source.columns);
  if (first !== undefined) throw new SijillError([first, ...others]);
  return { content, source, rows: 0, table: `rows_${key}`, rejectedTable: `rejected_${key}` };
}

function columnProblems(file: string, mapped: readonly string[], columns: readonly string[]): Problem[] {
  const names = [...new Set(mapped)];
  const missing = names.filter((name) => !columns.includes(name));
  const twice = names.filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  return [
    ...missing.map((name) => messages.columnMissing(file, name, columns, nearestName(name, columns))),
    ...twice.map((name) => messages.columnTwice(file, name)),
  ];
}

/** A column that differs only in case, spaces or punctuation. */
function nearestName(name: string, columns: readonly string[]): string | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return columns.find((column) => bare(column) === bare(name)) ?? null;
}

/**
 * Reads fields into the file's table. Of ages only those that look wrong are kept unless all are asked for:
 * the check needs no others, and a million rows are not held for it.
 *
 * @returns the number of readable rows
 * @throws SIJILL_ROWS_UNACCOUNTED when the engine finds more or fewer rows than there are
 */
export async function loadFields(
  file: LoadedFile,
  descriptor: MappedFiles,
  fields: readonly string[],
  store: Store,
  ages: "all" | "suspect" = "all",
): Promise<number> {
  const refused = await createTable(file, descriptor, fields, store, ages).then(
    () => null,
    (error: unknown) => engineReason(error, file.content),
  );
  const readable = await file.source.readable();
  if (refused !== null || readable === "not plain") {
    if (file.source.careful === undefined) {
      throw new SijillError(
        sourceMessages.fileUnreadable(file.content.name, refused ?? "its lines do not end alike"),
      );
    }
    file.source = await file.source.careful();
    return loadFields(file, descriptor, fields, store, ages);
  }
  file.rows = await store.number(`SELECT count(*) FROM ${file.table}`);
  if (readable !== null && readable !== file.rows) {
    throw new SijillError(sourceMessages.rowsUnaccounted(file.content.name, readable, file.rows));
  }
  return file.rows;
}

async function createTable(
  file: LoadedFile,
  descriptor: MappedFiles,
  fields: readonly string[],
  store: Store,
  ages: "all" | "suspect",
): Promise<void> {
  const columns = fields.map((field) => {
    const mapping = descriptor.columns[field];
    const expression =
      mapping === undefined ? "NULL" : fieldExpression(mapping, file.source, descriptor.missing);
    return field === "person.age" && ages === "suspect"
      ? `CASE WHEN ${isPlainAge(expression)} THEN NULL ELSE ${expression} END AS ${identifier(field)}`
      : `${expression} AS ${identifier(field)}`;
  });
  await store.run(
    `CREATE OR REPLACE TABLE ${file.table} AS SELECT ${columns.join(", ")} FROM ${file.source.relation}`,
  );
}

/**
 * SQL condition: a text is a whole age as people write it. The engine alone would also cast 0x1F, 5e1 and 1_0. A number
 * below 100 of as many digits as its text has bytes leaves no room for such writings; of the others, which are few, the
 * number written back must be the text.
 */
export function isPlainAge(expression: string): string {
  const age = `try_cast(${expression} AS UTINYINT)`;
  return `coalesce(CASE WHEN ${age} < 10 THEN strlen(${expression}) = 1
    WHEN ${age} < 100 THEN strlen(${expression}) = 2
    ELSE ${age} <= ${oldestAge} AND CAST(${age} AS VARCHAR) = ${expression} END, false)`;
}
