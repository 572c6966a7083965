import type { Place, Problem } from "../../errors/index.ts";
import type { RecordField } from "../../records/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import type { Store } from "../store/Store.ts";
import { identifier } from "../store/sql.ts";
import type { Finding } from "./Finding.ts";

/** The rows of all files that hold one of the given values in a field. */
export async function findInvalidValues(
  store: Store,
  files: readonly LoadedFile[],
  field: RecordField,
  invalid: ReadonlyMap<string, (place: Place) => Problem>,
): Promise<Finding[]> {
  if (invalid.size === 0) return [];
  const values = [...invalid.keys()];
  await store.table(
    "invalid_values",
    ["raw"],
    values.map((value) => [value]),
  );
  const found: Finding[] = [];
  for (const [index, file] of files.entries()) {
    const rows = await store.rows(`
      SELECT r.rowid AS position, coalesce(r.${identifier(field)}, '') AS value
        FROM ${file.table} r JOIN invalid_values v ON v.raw = coalesce(r.${identifier(field)}, '')
       ORDER BY r.rowid`);
    for (const row of rows) {
      const value = String(row.value);
      const problem = invalid.get(value);
      if (problem !== undefined)
        found.push({ file: index, position: Number(row.position), field, value, problem });
    }
  }
  await store.run("DROP TABLE invalid_values");
  return found;
}
