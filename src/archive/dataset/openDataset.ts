import type { FacilityVocabulary, RecordField } from "../../records/index.ts";
import { coverageWindow } from "../descriptor/coverageWindow.ts";
import { readDescriptor } from "../descriptor/readDescriptor.ts";
import type { Scratch } from "../sources/Scratch.ts";
import type { Store } from "../store/Store.ts";
import { checkTotal } from "../validation/checkTotal.ts";
import { findProblems } from "../validation/findProblems.ts";
import { listRejections } from "../validation/listRejections.ts";
import { markRejected } from "../validation/markRejected.ts";
import { accountFile } from "./accountFile.ts";
import { buildDateLookups } from "./buildDateLookups.ts";
import { fieldsToLoad } from "./fieldsToLoad.ts";
import { groupRows } from "./groupRows.ts";
import { loadFields } from "./loadFile.ts";
import { measuresOf } from "./measuresOf.ts";
import type { OpenedDataset } from "./OpenedDataset.ts";
import { openFiles, refuseCopies } from "./openFiles.ts";

export interface OpenDatasetOptions {
  /** Folder that holds the files, when it is not the folder of the descriptor. */
  readonly files?: string | undefined;
  readonly vocabulary: FacilityVocabulary;
  readonly progress: (step: string) => void;
}

/** Reads a dataset, checks every row and keeps the account. */
export async function openDataset(
  folder: string,
  key: string,
  store: Store,
  scratch: Scratch,
  options: OpenDatasetOptions,
): Promise<OpenedDataset> {
  const descriptor = await readDescriptor(folder);
  options.progress(`${descriptor.id}: reading`);
  const { paths, loaded, hashing } = await openFiles(folder, key, descriptor, store, scratch, options.files);
  const { fields, ages } = fieldsToLoad(descriptor, loaded);
  let rows = 0;
  for (const file of loaded) rows += await loadFields(file, descriptor, fields, store, ages);
  const hashes = await hashing;
  refuseCopies(descriptor.files, hashes, loaded);

  options.progress(`${descriptor.id}: checking ${rows} rows`);
  const first: RecordField[] = descriptor.columns.facility === undefined ? ["death"] : ["death", "facility"];
  const groups = await groupRows(store, `groups_${key}`, loaded, first, measuresOf(descriptor), false);
  const dates = await buildDateLookups(store, key, loaded, descriptor, groups);
  const coverage = coverageWindow(descriptor);
  const findings = await findProblems(store, loaded, descriptor, dates, coverage);
  await markRejected(store, loaded, findings);
  await checkTotal(store, loaded, descriptor);
  const files = loaded.map((file, at) => accountFile(file, hashes[at] ?? "", findings, at));
  return {
    descriptor,
    folder,
    paths,
    files,
    rejections: listRejections(findings, loaded, descriptor),
    coverage,
    loaded,
    key,
    dates,
    fields: new Set(ages === "all" ? fields : fields.filter((field) => field !== "person.age")),
    vocabulary: options.vocabulary,
    groups: findings.length > 0 ? [] : [groups],
  };
}
