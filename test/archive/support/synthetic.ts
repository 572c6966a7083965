import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import {
  type Archive,
  type OpenArchiveOptions,
  openArchive,
  type Rejection,
} from "../../../src/archive/index.ts";
import { SijillError } from "../../../src/errors/index.ts";

type Json = Readonly<Record<string, unknown>>;

const folders: string[] = [];
const archives: Archive[] = [];

afterEach(async () => {
  for (const archive of archives.splice(0)) await archive.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A temporary folder with the given files, removed after the test. */
export async function writeFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-archive-test-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A descriptor of synthetic records in `records.csv` with the columns date and place. */
export function descriptor(changes: Json = {}): Json {
  return {
    id: "synthetic",
    title: "Synthetic records: no row is a person",
    files: ["records.csv"],
    unit: "record",
    nature: "synthetic",
    dateMeaning: "died",
    coverage: { from: "2000", to: "2024" },
    licence: "CC0-1.0",
    source: { title: "made by a test" },
    columns: { death: "date", facility: "place" },
    facilities: "as-written",
    ...changes,
  };
}

/** A folder with a descriptor and one file of records. */
export async function writeRecords(
  content: string | Uint8Array,
  changes: Json = {},
  file = "records.csv",
): Promise<string> {
  return writeFolder({
    [file]: content,
    "dataset.json": JSON.stringify(descriptor({ files: [file], ...changes })),
  });
}

/** Opens an archive that is closed after the test. */
export async function open(
  folders: string | readonly string[],
  options?: OpenArchiveOptions,
): Promise<Archive> {
  const archive = await openArchive(folders, options);
  archives.push(archive);
  return archive;
}

/** Opens one file of synthetic records. */
export async function openRecords(
  content: string | Uint8Array,
  changes: Json = {},
  file = "records.csv",
): Promise<Archive> {
  return open(await writeRecords(content, changes, file));
}

/** The error that opening ends with. */
export async function failure(opening: Promise<unknown>): Promise<SijillError> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof SijillError) return error;
    throw error;
  }
  throw new Error("no error was thrown");
}

/** read, accepted, rejected of the only dataset. */
export function account(archive: Archive): readonly [number, number, number] {
  const [dataset] = archive.datasets;
  if (dataset === undefined) throw new Error("no dataset");
  return [dataset.read, dataset.accepted, dataset.rejected];
}

/** Rejections of the first dataset without file and message. */
export function rejections(archive: Archive): readonly (readonly [number, string | null, string, string])[] {
  return listed(archive).map(({ row, column, value, code }) => [row, column, value, code]);
}

export function listed(archive: Archive): readonly Rejection[] {
  return archive.datasets[0]?.rejections ?? [];
}

/** Deaths by value of a dimension. */
export async function countBy(
  archive: Archive,
  dimension: "facility" | "sex" | "cause" | "ageGroup" | "hospital" | "agency" | "governorate",
  id = "synthetic",
): Promise<Readonly<Record<string, number>>> {
  const counts = new Map<string, number>();
  for (const { values, count } of await archive.cells(id, [dimension])) {
    const value = values[dimension] ?? "";
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
