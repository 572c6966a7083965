import type { DatasetDescriptor } from "../../records/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import type { Store } from "../store/Store.ts";
import { wholeNumber } from "../store/sql.ts";
import type { Finding } from "./Finding.ts";
import { messages } from "./messages.ts";

/** Rows of an aggregate whose count does not lie within its own bounds. */
export async function findInvalidBounds(
  store: Store,
  files: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
): Promise<Finding[]> {
  const { lower, upper } = descriptor.columns;
  const outside = [
    ...(lower === undefined ? [] : [`${wholeNumber("lower")} > ${wholeNumber("count")}`]),
    ...(upper === undefined ? [] : [`${wholeNumber("upper")} < ${wholeNumber("count")}`]),
  ];
  if (outside.length === 0) return [];
  const found: Finding[] = [];
  for (const [index, file] of files.entries()) {
    const rows = await store.rows(
      `SELECT rowid AS position, count AS value FROM ${file.table} WHERE ${outside.join(" OR ")} ORDER BY rowid`,
    );
    for (const row of rows) {
      const value = String(row.value);
      found.push({
        file: index,
        position: Number(row.position),
        field: "count",
        value,
        problem: (place) => messages.boundsInvalid(place, value),
      });
    }
  }
  return found;
}
