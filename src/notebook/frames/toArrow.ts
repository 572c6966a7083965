import type { Table as ArrowTable, DataType } from "apache-arrow";
import type { Cell, Column, Table } from "../../quantities/index.ts";
import { loadOptional } from "./loadOptional.ts";

type Arrow = typeof import("apache-arrow");

/**
 * A table as an Arrow table (apache-arrow): types kept, missing values null, partial dates as EDTF texts. What the
 * table says of itself stands in the metadata of its schema under `sijill`. `tableToIPC` of apache-arrow makes bytes of
 * it that R and Python read.
 *
 * @param table the table
 * @throws SIJILL_FRAME_LIBRARY_MISSING when apache-arrow is not installed; it is loaded only now
 * @example
 * import { countDeaths, openArchive, toArrow } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const arrow = await toArrow(await countDeaths(archive, { by: ["year"] }));
 * console.log(arrow.numRows, String(arrow.schema.fields[1])); // → 8 certain: Float64
 * await archive.close();
 */
export async function toArrow(table: Table): Promise<ArrowTable> {
  const arrow = await loadOptional(() => import("apache-arrow"), "apache-arrow");
  const { rows, ...about } = table;
  const fields = about.columns.map(
    ({ name, type }) => new arrow.Field(name, typeIn(arrow, type), true, new Map([["sijill", type]])),
  );
  const vectors = about.columns.map(({ name, type }) =>
    arrow.vectorFromArray<DataType>(
      rows.map((row): Cell => row[name] ?? null),
      typeIn(arrow, type),
    ),
  );
  const schema = new arrow.Schema(fields, new Map([["sijill", JSON.stringify(about)]]));
  const struct = arrow.makeData({
    type: new arrow.Struct(fields),
    length: rows.length,
    nullCount: 0,
    children: vectors.map((vector, at) => vector.data[0] ?? emptyData(arrow, about.columns[at])),
  });
  return new arrow.Table(schema, new arrow.RecordBatch(schema, struct));
}

function emptyData(arrow: Arrow, column: Column | undefined) {
  return arrow.makeData({ type: typeIn(arrow, column?.type ?? "text"), length: 0 });
}

/** Whole numbers are kept as floating-point ones, exact to 2^53: 64-bit integers become BigInt in JavaScript. */
function typeIn(arrow: Arrow, type: Column["type"]): DataType {
  if (type === "boolean") return new arrow.Bool();
  return type === "integer" || type === "number" ? new arrow.Float64() : new arrow.Utf8();
}
