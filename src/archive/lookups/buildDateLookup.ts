import type { Problem } from "../../errors/index.ts";
import { isProblem, type PartialDate } from "../../records/index.ts";
import type { Store } from "../store/Store.ts";
import { literal } from "../store/sql.ts";

/** What the distinct values of a date column mean; `problems` are the values that mean nothing. */
export interface DateLookup {
  /**
   * Table of raw, edtf, earliest, latest (DATE, null when open), either (exactly two possible days) and qualified
   * (the source says "about" or doubts the date: never certain).
   */
  readonly table: string;
  readonly problems: ReadonlyMap<string, Problem>;
}

/**
 * Reads every distinct value of a date column once and keeps the answers beside the rows: a million rows
 * have a few thousand different dates.
 */
export async function buildDateLookup(
  store: Store,
  table: string,
  values: readonly string[],
  read: (raw: string) => PartialDate | Problem,
): Promise<DateLookup> {
  const problems = new Map<string, Problem>();
  const rows: (string | null)[][] = [];
  for (const raw of values) {
    const date = read(raw);
    if (isProblem(date)) problems.set(raw, date);
    else
      rows.push([
        raw,
        date.edtf,
        date.earliest,
        date.latest,
        date.alternatives === undefined ? null : "yes",
        date.approximate || date.uncertain ? "yes" : null,
      ]);
  }
  const texts = `${table}_text`;
  await store.table(texts, ["raw", "edtf", "earliest", "latest", "either", "qualified"], rows);
  await store.run(`
    CREATE OR REPLACE TABLE ${table} AS
    SELECT raw, edtf, CAST(earliest AS DATE) AS earliest, CAST(latest AS DATE) AS latest,
           coalesce(either = ${literal("yes")}, false) AS either,
           coalesce(qualified = ${literal("yes")}, false) AS qualified
      FROM ${texts};
    DROP TABLE ${texts}`);
  return { table, problems };
}
