import { termResolver } from "../lookups/resolveTerm.ts";
import type { Store } from "../store/Store.ts";
import { identifier } from "../store/sql.ts";
import type { Unresolved } from "../validation/Rejection.ts";
import { ensureFields } from "./ensureFields.ts";
import type { OpenedDataset } from "./OpenedDataset.ts";

/** Dimensions with the field that holds their raw values. */
const listed = [
  ["facility", "facility"],
  ["hospital", "hospital"],
  ["agency", "agency"],
  ["governorate", "governorate"],
  ["sex", "person.sex"],
  ["cause", "cause.declared"],
] as const;

/** Accepted values that the vocabulary or the codebook does not know, with the rows that have them. */
export async function listUnresolved(dataset: OpenedDataset, store: Store): Promise<Unresolved[]> {
  const found: Unresolved[] = [];
  const mapped = listed.filter(([, field]) => dataset.descriptor.columns[field] !== undefined);
  await ensureFields(
    dataset,
    mapped.map(([, field]) => field),
    store,
  );
  for (const [dimension, field] of mapped) {
    const resolve = termResolver(dataset.descriptor, field, dimension, dataset.vocabulary);
    const parts = dataset.loaded.map(
      (file) => `
        SELECT coalesce(${identifier(field)}, '') AS raw, count(*) AS n FROM ${file.table}
         WHERE rowid NOT IN (SELECT position FROM ${file.rejectedTable}) GROUP BY ALL`,
    );
    const rows = await store.rows(
      `SELECT raw, sum(n) AS n FROM (${parts.join(" UNION ALL ")}) GROUP BY raw ORDER BY n DESC, raw`,
    );
    for (const row of rows) {
      const { reason, candidates } = resolve(String(row.raw));
      if (reason !== null)
        found.push({ field, value: String(row.raw), rows: Number(row.n), reason, candidates });
    }
  }
  return found;
}
