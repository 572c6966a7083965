import type { Cell, Column, Table } from "../../quantities/index.ts";
import { Store } from "../store/Store.ts";
import { identifier, literal } from "../store/sql.ts";

const types: Readonly<Record<Column["type"], string>> = {
  text: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  // EDTF: a date may lack a day or a month, which no date type of the engine allows.
  date: "VARCHAR",
  boolean: "BOOLEAN",
};

/**
 * Writes a table as a Parquet file: the types of its columns kept, missing values null, dates as EDTF texts. What the
 * table says of itself (columns, unit, method, inputs, notes) stands in the metadata of the file under `sijill`.
 *
 * @param table the table
 * @param path where to; a file that is there is replaced
 * @example
 * import { countDeaths, openArchive, toParquet } from "sijill";
 * import { rm } from "node:fs/promises";
 * const archive = await openArchive("data/vdc");
 * await toParquet(await countDeaths(archive, { by: ["year"] }), "by-year.parquet");
 * await archive.close();
 * console.log(await rm("by-year.parquet")); // → undefined
 */
export async function toParquet(table: Table, path: string): Promise<void> {
  const { rows, ...about } = table;
  const { columns } = about;
  const store = await Store.open();
  try {
    const names = columns.map(({ name }) => identifier(name));
    await store.table(
      "cells",
      names,
      rows.map((row) => columns.map(({ name }) => text(row[name] ?? null))),
    );
    const typed = columns.map(({ type }, at) => `CAST(${names[at]} AS ${types[type]}) AS ${names[at]}`);
    const metadata = literal(JSON.stringify(about));
    await store.run(
      `COPY (SELECT ${typed.join(", ")} FROM cells ORDER BY rowid)
         TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA { sijill: ${metadata} })`,
    );
  } finally {
    await store.close();
  }
}

const text = (cell: Cell): string | null => (cell === null ? null : String(cell));
