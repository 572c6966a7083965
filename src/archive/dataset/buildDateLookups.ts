import type { DatasetDescriptor, RecordField } from "../../records/index.ts";
import { buildDateLookup, type DateLookup } from "../lookups/buildDateLookup.ts";
import { dateReader } from "../lookups/readDate.ts";
import type { Store } from "../store/Store.ts";
import { dateFields } from "./fieldsToLoad.ts";
import { distinctValues, groupRows, type RowGroups } from "./groupRows.ts";
import type { LoadedFile } from "./loadFile.ts";
import { measuresOf } from "./measuresOf.ts";

/**
 * What the values of each date field of a dataset mean.
 *
 * @param groups rows grouped by `death` already
 */
export async function buildDateLookups(
  store: Store,
  key: string,
  loaded: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
  groups: RowGroups,
): Promise<Map<RecordField, DateLookup>> {
  const lookups = new Map<RecordField, DateLookup>();
  for (const field of dateFields) {
    const mapping = descriptor.columns[field];
    if (mapping === undefined) continue;
    const known = groups.fields.includes(field)
      ? groups
      : await groupRows(store, `values_${key}`, loaded, [field], measuresOf(descriptor), false);
    const values = await distinctValues(store, known, field);
    const read = dateReader(descriptor, mapping);
    lookups.set(field, await buildDateLookup(store, `dates_${key}_${field}`, values, read));
  }
  return lookups;
}
