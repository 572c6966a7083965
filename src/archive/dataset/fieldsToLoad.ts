import type { DatasetDescriptor, RecordField } from "../../records/index.ts";
import type { LoadedFile } from "./loadFile.ts";

/** Below this size all mapped fields are loaded at once; above it, those of the checks and of the questions asked. */
const smallFiles = 4_000_000;

/** Fields that hold dates, in the order in which they are checked. */
export const dateFields = ["death", "arrested", "photographed", "transferred"] as const;

/** Fields whose values the checks look at. */
export const checkedFields: ReadonlySet<RecordField> = new Set([
  ...dateFields,
  "id",
  "facility",
  "person.age",
  "images",
  "count",
  "lower",
  "upper",
]);

/** What is read of a dataset when it is opened. */
export interface FieldsToLoad {
  readonly fields: readonly RecordField[];
  /** "suspect": only ages that look wrong. */
  readonly ages: "all" | "suspect";
}

/** Decides by the size of the files. */
export function fieldsToLoad(
  { columns }: DatasetDescriptor,
  loaded: readonly Pick<LoadedFile, "content">[],
): FieldsToLoad {
  const mapped = Object.keys(columns) as RecordField[];
  return isLarge(loaded)
    ? { fields: mapped.filter((field) => checkedFields.has(field)), ages: "suspect" }
    : { fields: mapped, ages: "all" };
}

/** Too large to be loaded whole before anything is asked. */
export function isLarge(loaded: readonly Pick<LoadedFile, "content">[]): boolean {
  return loaded.reduce((sum, { content }) => sum + content.size, 0) > smallFiles;
}
