import type { RecordField } from "../../records/index.ts";
import type { Store } from "../store/Store.ts";
import { loadFields } from "./loadFile.ts";
import type { OpenedDataset } from "./OpenedDataset.ts";

/** Loads fields that earlier questions did not need. */
export async function ensureFields(
  dataset: OpenedDataset,
  fields: readonly RecordField[],
  store: Store,
): Promise<void> {
  const absent = fields.filter((field) => !dataset.fields.has(field));
  if (absent.length === 0) return;
  const all = [...dataset.fields, ...absent];
  for (const file of dataset.loaded) await loadFields(file, dataset.descriptor, all, store);
  for (const field of absent) dataset.fields.add(field);
}
