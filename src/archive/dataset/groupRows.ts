import type { RecordField } from "../../records/index.ts";
import type { Store } from "../store/Store.ts";
import { identifier, wholeNumber } from "../store/sql.ts";
import type { LoadedFile } from "./loadFile.ts";

/** Rows grouped by the raw values of some fields: `n`, `lower` and `upper` deaths a group, missing values as "". */
export interface RowGroups {
  readonly table: string;
  readonly fields: readonly RecordField[];
}

/** What the rows of a dataset count for. */
export interface Measures {
  readonly kind: "records" | "aggregate";
  readonly bounded: readonly ("lower" | "upper")[];
}

/**
 * Groups the rows of all files once; questions about these fields are then answered from the groups.
 *
 * @param accepted leaves out rejected rows; before the checks there are none to leave out
 */
export async function groupRows(
  store: Store,
  name: string,
  files: readonly LoadedFile[],
  fields: readonly RecordField[],
  measures: Measures,
  accepted: boolean,
): Promise<RowGroups> {
  const columns = fields
    .map((field) => `coalesce(${identifier(field)}, '') AS ${identifier(field)}`)
    .join(", ");
  const parts = files.map((file) => {
    const rejected = accepted ? `WHERE rowid NOT IN (SELECT position FROM ${file.rejectedTable})` : "";
    return `SELECT ${columns}, ${measure(measures)} FROM ${file.table} ${rejected} GROUP BY ALL`;
  });
  await store.run(`CREATE OR REPLACE TABLE ${name} AS ${parts.join(" UNION ALL ")}`);
  return { table: name, fields };
}

function measure({ kind, bounded }: Measures): string {
  if (kind === "records") return "count(*) AS n, count(*) AS lower, count(*) AS upper";
  const count = wholeNumber("count");
  const bound = (field: "lower" | "upper") =>
    bounded.includes(field) ? `sum(coalesce(${wholeNumber(field)}, ${count}))` : `sum(${count})`;
  return `sum(${count}) AS n, ${bound("lower")} AS lower, ${bound("upper")} AS upper`;
}

/** Distinct raw values of a field, sorted; a missing value is "". */
export async function distinctValues(
  store: Store,
  { table }: RowGroups,
  field: RecordField,
): Promise<string[]> {
  const values = await store.texts(`SELECT DISTINCT ${identifier(field)} AS raw FROM ${table} ORDER BY raw`);
  return values.filter((value) => value !== null);
}
