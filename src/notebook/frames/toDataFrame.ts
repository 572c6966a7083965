import type { DataFrame } from "danfojs-node";
import { SijillError } from "../../errors/index.ts";
import type { Column, Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { loadOptional } from "./loadOptional.ts";

const types: Readonly<Record<Column["type"], string>> = {
  text: "string",
  integer: "int32",
  number: "float32",
  date: "string",
  boolean: "boolean",
};

/**
 * A table as a DataFrame of danfojs: the values as they are (danfojs keeps all digits, whatever its types are called),
 * missing values null, partial dates as EDTF texts, codes with their leading zeros.
 *
 * Do not count with it: its `groupby` joins keys with "-", its `count` counts missing values, its `toCSV` quotes
 * nothing. `countDeaths` and `toCsv` do these rightly.
 *
 * @param table the table
 * @throws SIJILL_FRAME_LIBRARY_MISSING when danfojs-node is not installed; it is loaded only now
 * @example
 * import { countDeaths, openArchive, toDataFrame } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const frame = await toDataFrame(await countDeaths(archive, { by: ["year"] }));
 * console.log(frame.shape); // → [ 8, 4 ]
 * await archive.close();
 */
export async function toDataFrame(table: Table): Promise<DataFrame> {
  const danfo = await loadOptional(() => import("danfojs-node"), "danfojs-node");
  const { columns, rows } = table;
  if (columns.length === 0) throw new SijillError(messages.frameEmpty(table.id));
  return new danfo.DataFrame(
    rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
    { columns: columns.map(({ name }) => name), dtypes: columns.map(({ type }) => types[type]) },
  );
}
