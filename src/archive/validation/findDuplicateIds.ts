import type { DatasetDescriptor } from "../../records/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import { messages } from "../messages.ts";
import type { Store } from "../store/Store.ts";
import { literals } from "../store/sql.ts";
import type { Finding } from "./Finding.ts";

/** A repeated id: the row, and the earlier row that has it already. */
export interface DuplicateId extends Omit<Finding, "problem"> {
  readonly firstFile: number;
  readonly firstPosition: number;
}

/** Rows whose id stands in an earlier row of the dataset. The first one is kept; which is right, nobody can know here. */
export async function findDuplicateIds(
  store: Store,
  files: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
): Promise<DuplicateId[]> {
  const all = files
    .map((file, index) => `SELECT ${index} AS file, rowid AS position, id FROM ${file.table}`)
    .join(" UNION ALL ");
  const given = `id IS NOT NULL AND id NOT IN (${literals(["", ...descriptor.missing])})`;
  const [counted] = await store.rows(
    `SELECT count(id) AS ids, count(DISTINCT id) AS different FROM (${all}) WHERE ${given}`,
  );
  if (counted === undefined || counted.ids === counted.different) return [];
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
  return rows.map((row) => ({
    file: Number(row.file),
    position: Number(row.position),
    field: "id",
    value: String(row.id),
    firstFile: Number(row.first_file),
    firstPosition: Number(row.first_position),
  }));
}

/** The finding, once the number of the first row is known. */
export function duplicateFinding(duplicate: DuplicateId, firstRow: string): Finding {
  return { ...duplicate, problem: (place) => messages.idTwice(place, duplicate.value, firstRow) };
}
