import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { literal, Store } from "../../../src/archive/index.ts";
import { nameColumns, writeSyntheticRecords } from "../../../src/linkage/index.ts";

const names = ["given_name", "father_name", "family_name"] as const;

/**
 * Invented Arabic-name records as a file that both programs read alike: names by their sound, days where the day is
 * known, the truth in `person`. Made once a number of records and kept in the temporary folder.
 */
export async function makeLinkageRecords(records: number): Promise<string> {
  const file = join(tmpdir(), `sijill-linkage-${records}.csv`);
  const there = await stat(file).then(
    () => true,
    () => false,
  );
  if (there) return file;
  const raw = join(tmpdir(), `sijill-linkage-${records}.parquet`);
  await writeSyntheticRecords(raw, { records, seed: 20140101 });
  const store = await Store.open();
  try {
    await store.run(`CREATE TABLE raw AS SELECT * FROM ${literal(raw)}`);
    for (const name of names) {
      const values = await store.texts(
        `SELECT DISTINCT ${name} FROM raw WHERE ${name} IS NOT NULL ORDER BY 1`,
      );
      const sounds = values.map((value) => [
        value,
        nameColumns(value ?? "")
          .name_sound?.toLowerCase()
          .replace(/[^a-z0-9]+/g, " ") ?? null,
      ]);
      await store.table(`sound_${name}`, ["written", "sound"], sounds);
    }
    const day = (column: string) => `CASE WHEN length(${column}) = 10 THEN ${column} END`;
    await store.run(`
      COPY (SELECT record_id AS unique_id, true_person AS person, g.sound AS given, f.sound AS father, y.sound AS family,
                   ${day("date_of_birth")} AS birth, ${day("date_of_death")} AS death
              FROM raw LEFT JOIN sound_given_name g ON g.written = given_name
                       LEFT JOIN sound_father_name f ON f.written = father_name
                       LEFT JOIN sound_family_name y ON y.written = family_name
             ORDER BY record_id) TO ${literal(file)} (FORMAT csv, HEADER)`);
  } finally {
    await store.close();
  }
  return file;
}
