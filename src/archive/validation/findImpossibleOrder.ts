import type { LoadedFile } from "../dataset/loadFile.ts";
import type { DateLookup } from "../lookups/buildDateLookup.ts";
import type { Store } from "../store/Store.ts";
import type { Finding } from "./Finding.ts";
import { messages } from "./messages.ts";

/** Rows whose date lies certainly before the arrest: even its latest day is earlier than the earliest day of arrest. */
export async function findImpossibleOrder(
  store: Store,
  files: readonly LoadedFile[],
  death: DateLookup,
  arrested: DateLookup,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [index, file] of files.entries()) {
    const rows = await store.rows(`
      SELECT r.rowid AS position, d.edtf AS death, a.edtf AS arrested
        FROM ${file.table} r
        JOIN ${death.table} d ON d.raw = coalesce(r.death, '')
        JOIN ${arrested.table} a ON a.raw = coalesce(r.arrested, '')
       WHERE d.latest < a.earliest AND NOT d.qualified AND NOT a.qualified
       ORDER BY r.rowid`);
    for (const row of rows) {
      const [value, arrest] = [String(row.death), String(row.arrested)];
      found.push({
        file: index,
        position: Number(row.position),
        field: "death",
        value,
        problem: (place) => messages.deathBeforeArrest(place, value, arrest),
      });
    }
  }
  return found;
}
