import { SijillError } from "../../errors/index.ts";
import type { DatasetDescriptor } from "../../records/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import type { Store } from "../store/Store.ts";
import { wholeNumber } from "../store/sql.ts";
import { messages } from "./messages.ts";

/**
 * Checks that the exact total an aggregate declares can be the sum of its accepted rows within their bounds.
 *
 * @throws SIJILL_TOTAL_IMPOSSIBLE
 */
export async function checkTotal(
  store: Store,
  loaded: readonly LoadedFile[],
  { total, columns }: DatasetDescriptor,
): Promise<void> {
  if (total === undefined) return;
  const bound = (field: "lower" | "upper") =>
    columns[field] === undefined
      ? wholeNumber("count")
      : `coalesce(${wholeNumber(field)}, ${wholeNumber("count")})`;
  const parts = loaded.map(
    (file) => `
      SELECT sum(${bound("lower")}) AS lower, sum(${bound("upper")}) AS upper FROM ${file.table}
       WHERE rowid NOT IN (SELECT position FROM ${file.rejectedTable})`,
  );
  const [sums] = await store.rows(
    `SELECT sum(lower) AS lower, sum(upper) AS upper FROM (${parts.join(" UNION ALL ")})`,
  );
  const [lower, upper] = [Number(sums?.lower ?? 0), Number(sums?.upper ?? 0)];
  if (total < lower || total > upper) {
    throw new SijillError(messages.totalImpossible("dataset.json", total, lower, upper));
  }
}
