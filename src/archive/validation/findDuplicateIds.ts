import type { DatasetDescriptor } from "../../records/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import type { Store } from "../store/Store.ts";
import { literals } from "../store/sql.ts";
import type { Finding } from "./Finding.ts";
import { messages } from "./messages.ts";

/**
 * Rows, among those not rejected before, whose id stands in an earlier one of the dataset; blanks around an id do not
 * make it another. The first row is kept: which is right, nobody can know here.
 */
export async function findDuplicateIds(
  store: Store,
  files: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
): Promise<Finding[]> {
  if (await areAllDifferent(store, files)) return [];
  const all = files
    .map(
      ({ table, rejectedTable }, index) => `
        SELECT ${index} AS file, rowid AS position, trim(id) AS id FROM ${table}
         WHERE rowid NOT IN (SELECT position FROM ${rejectedTable})`,
    )
    .join(" UNION ALL ");
  const given = `id IS NOT NULL AND id NOT IN (${literals(["", ...descriptor.missing])})`;
  const rows = await store.rows(`
    WITH ids AS (
      SELECT file, position, id,
             row_number() OVER earlier AS occurrence,
             first_value(file) OVER earlier AS first_file,
             first_value(position) OVER earlier AS first_position
        FROM (${all}) WHERE ${given}
      WINDOW earlier AS (PARTITION BY id ORDER BY file, position)
    )
    SELECT file, position, id, first_file, first_position FROM ids WHERE occurrence > 1 ORDER BY file, position`);
  return rows.map((row) => {
    const [value, firstFile] = [String(row.id), files[Number(row.first_file)]];
    const firstRow = `row ${firstFile?.source.rowNumber(Number(row.first_position))}`;
    const where = files.length === 1 ? firstRow : `${firstFile?.content.name}, ${firstRow}`;
    return {
      file: Number(row.file),
      position: Number(row.position),
      field: "id",
      value,
      problem: (place) => messages.idTwice(place, value, where),
    };
  });
}

/**
 * A quick proof that there are no duplicates, the usual case: no id has blanks around it, and all hashes differ, which
 * those of equal ids cannot. Anything else, two ids of one hash included, is left to the comparison of the ids themselves.
 */
async function areAllDifferent(store: Store, files: readonly LoadedFile[]): Promise<boolean> {
  const all = files.map(({ table }) => `SELECT id FROM ${table}`).join(" UNION ALL ");
  const [counted] = await store.rows(`
    SELECT count(id) AS ids,
           count(DISTINCT hash(id)) FILTER (id IS NOT NULL) AS different,
           count(*) FILTER (starts_with(id, ' ') OR ends_with(id, ' ')) AS padded
      FROM (${all})`);
  return counted !== undefined && counted.padded === 0 && counted.ids === counted.different;
}
