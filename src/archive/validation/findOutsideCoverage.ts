import type { Place } from "../../errors/index.ts";
import type { RecordField } from "../../records/index.ts";
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
  coverage: CoverageWindow,
): Promise<Finding[]> {
  const outside = await datesOutside(store, death, coverage);
  const invalid = new Map(
    outside.map(({ raw, edtf }) => [
      raw,
      (place: Place) => messages.outsideCoverage(place, edtf, coverage.covered),
    ]),
  );
  return findInvalidValues(store, files, "death", invalid);
}

/** Every value means a date, and every date of death one that the source can cover. */
export async function areDatesSound(
  store: Store,
  dates: ReadonlyMap<RecordField, DateLookup>,
  coverage: CoverageWindow,
): Promise<boolean> {
  const death = dates.get("death");
  return (
    [...dates.values()].every(({ problems }) => problems.size === 0) &&
    (death === undefined || (await datesOutside(store, death, coverage)).length === 0)
  );
}

async function datesOutside(
  store: Store,
  death: DateLookup,
  { covered }: CoverageWindow,
): Promise<{ raw: string; edtf: string }[]> {
  const rows = await store.rows(`
    SELECT raw, edtf FROM ${death.table}
     WHERE NOT qualified AND ${covered.map(missesSpan).join(" AND ")} ORDER BY raw`);
  return rows.map(({ raw, edtf }) => ({ raw: String(raw), edtf: String(edtf) }));
}

/** Condition: no day the date can mean lies in the span. Of two possible days, those between do not count. */
function missesSpan({ from, to }: DaySpan): string {
  return `CASE WHEN either
               THEN earliest NOT BETWEEN DATE '${from}' AND DATE '${to}' AND latest NOT BETWEEN DATE '${from}' AND DATE '${to}'
               ELSE coalesce(latest < DATE '${from}', false) OR coalesce(earliest > DATE '${to}', false) END`;
}
