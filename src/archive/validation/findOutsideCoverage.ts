import type { Place } from "../../errors/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import type { CoverageWindow, DaySpan } from "../descriptor/coverageWindow.ts";
import type { DateLookup } from "../lookups/buildDateLookup.ts";
import type { Store } from "../store/Store.ts";
import type { Finding } from "./Finding.ts";
import { findInvalidValues } from "./findInvalidValues.ts";
import { messages } from "./messages.ts";

/** Rows whose date can fall on no day that the source covers. A date the source doubts is let pass. */
export async function findOutsideCoverage(
  store: Store,
  files: readonly LoadedFile[],
  death: DateLookup,
  { covered }: CoverageWindow,
): Promise<Finding[]> {
  const outside = await store.rows(`
    SELECT raw, edtf FROM ${death.table}
     WHERE NOT qualified AND ${covered.map(missesSpan).join(" AND ")} ORDER BY raw`);
  const invalid = new Map(
    outside.map((row) => [
      String(row.raw),
      (place: Place) => messages.outsideCoverage(place, String(row.edtf), covered),
    ]),
  );
  return findInvalidValues(store, files, "death", invalid);
}

/** Condition: no day the date can mean lies in the span. Of two possible days, those between do not count. */
function missesSpan({ from, to }: DaySpan): string {
  return `CASE WHEN either
               THEN earliest NOT BETWEEN DATE '${from}' AND DATE '${to}' AND latest NOT BETWEEN DATE '${from}' AND DATE '${to}'
               ELSE coalesce(latest < DATE '${from}', false) OR coalesce(earliest > DATE '${to}', false) END`;
}
