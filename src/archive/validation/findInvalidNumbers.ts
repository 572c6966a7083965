import { type DatasetDescriptor, type RecordField, readAge } from "../../records/index.ts";
import { isPlainAge, type LoadedFile } from "../dataset/loadFile.ts";
import type { Store } from "../store/Store.ts";
import { identifier, literals, westernDigits } from "../store/sql.ts";
import type { Finding } from "./Finding.ts";
import { findInvalidValues } from "./findInvalidValues.ts";
import { messages } from "./messages.ts";

/** Rows whose age is no age. */
export async function findInvalidAges(
  store: Store,
  files: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
): Promise<Finding[]> {
  const field: RecordField = "person.age";
  const suspects = await suspectValues(store, files, field, descriptor, isPlainAge(identifier(field)));
  const invalid = suspects.filter((value) => readAge(value) === null);
  return findInvalidValues(
    store,
    files,
    field,
    new Map(invalid.map((value) => [value, (place) => messages.ageInvalid(place, value)])),
  );
}

/** Rows whose count is not a whole number; a missing one is refused only where the count is what the row is for. */
export async function findInvalidCounts(
  store: Store,
  files: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
  field: RecordField,
): Promise<Finding[]> {
  const suspects = await suspectValues(
    store,
    files,
    field,
    descriptor,
    `regexp_full_match(${westernDigits(identifier(field))}, '[0-9]{1,15}')`,
  );
  const invalid = suspects.map(
    (value) => [value, (place: object) => messages.countInvalid(place, value)] as const,
  );
  const found = await findInvalidValues(store, files, field, new Map(invalid));
  if (field !== "count") return found;
  const blank = new Map(
    ["", ...descriptor.missing].map(
      (value) => [value, (place: object) => messages.countMissing(place)] as const,
    ),
  );
  return [...found, ...(await findInvalidValues(store, files, field, blank))];
}

/** Distinct values that do not pass a condition, missing ones left out. */
async function suspectValues(
  store: Store,
  files: readonly LoadedFile[],
  field: RecordField,
  descriptor: DatasetDescriptor,
  passes: string,
): Promise<string[]> {
  const column = identifier(field);
  const parts = files.map(
    (file) => `
      SELECT DISTINCT ${column} AS raw FROM ${file.table}
       WHERE ${column} IS NOT NULL AND NOT coalesce(${passes}, false)
         AND trim(${column}) NOT IN (${literals(["", ...descriptor.missing])})
         AND ${column} NOT IN (${literals(["", ...descriptor.missing])})`,
  );
  const values = await store.texts(`${parts.join(" UNION ")} ORDER BY raw`);
  return values.filter((value) => value !== null);
}
