import { literal, Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";
import { syntheticColumns } from "./SyntheticRecord.ts";
import { type SyntheticOptions, syntheticRecords } from "./syntheticRecords.ts";

export interface SyntheticFile {
  readonly file: string;
  readonly records: number;
  /** Persons with at least one record. */
  readonly persons: number;
  /** Pairs of records that belong to one person. */
  readonly truePairs: number;
}

/**
 * Writes invented records to a CSV or Parquet file, in the order of their ids, which says nothing of the persons.
 *
 * @param file its ending (.csv, .parquet) says the format; an existing file is replaced
 * @throws SIJILL_ARGUMENT_FORMAT_UNKNOWN and the problems of `syntheticRecords`
 */
export async function writeSyntheticRecords(file: string, options: SyntheticOptions): Promise<SyntheticFile> {
  const format = /\.parquet$/i.test(file) ? "parquet" : /\.csv$/i.test(file) ? "csv" : null;
  if (format === null) throw new SijillError(messages.formatUnknown(file));
  const store = await Store.open();
  try {
    await store.table("synthetic", syntheticColumns, rowsOf(options));
    const how = format === "parquet" ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER";
    await store.run(`COPY (SELECT * FROM synthetic ORDER BY record_id) TO ${literal(file)} (${how})`);
    const [counted] = await store.rows(`
      SELECT sum(records)::BIGINT AS records, count(*) AS persons,
             sum(records * (records - 1) // 2)::BIGINT AS pairs
        FROM (SELECT count(*) AS records FROM synthetic GROUP BY true_person)`);
    return {
      file,
      records: Number(counted?.records),
      persons: Number(counted?.persons),
      truePairs: Number(counted?.pairs),
    };
  } finally {
    await store.close();
  }
}

/** What a source does not say is NULL, never an empty text. */
function* rowsOf(options: SyntheticOptions): Generator<readonly (string | null)[]> {
  for (const record of syntheticRecords(options))
    yield syntheticColumns.map((column) => (record[column] === "" ? null : record[column]));
}
