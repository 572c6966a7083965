import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A synthetic dataset in a folder of its own, for tests that need records of a known content. */
export async function writeDataset(
  csv: string,
  descriptor: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-test-"));
  await writeFile(join(folder, "records.csv"), csv);
  await writeFile(
    join(folder, "dataset.json"),
    JSON.stringify({
      id: "synthetic",
      title: "Synthetic records",
      files: ["records.csv"],
      unit: "record",
      nature: "documented",
      dateMeaning: "died",
      custody: "nobody",
      coverage: { from: "2013-01-01", to: "2016-12-31" },
      licence: "CC0-1.0",
      source: { title: "made by a test" },
      columns: { death: "date", facility: "facility" },
      ...descriptor,
    }),
  );
  return folder;
}
