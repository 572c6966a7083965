import type { FacilityVocabulary, RecordField } from "../../records/index.ts";
import { coverageWindow } from "../descriptor/coverageWindow.ts";
import { readDescriptor } from "../descriptor/readDescriptor.ts";
import type { Scratch } from "../sources/Scratch.ts";
import type { Store } from "../store/Store.ts";
import { checkTotal } from "../validation/checkTotal.ts";
import { areDatesSound } from "../validation/findOutsideCoverage.ts";
import { findProblems } from "../validation/findProblems.ts";
import { listRejections } from "../validation/listRejections.ts";
import { markRejected } from "../validation/markRejected.ts";
import { accountFile } from "./accountFile.ts";
import { buildDateLookups } from "./buildDateLookups.ts";
import { fieldsToLoad } from "./fieldsToLoad.ts";
import { groupLargeFile } from "./groupLargeFile.ts";
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
  const keys: RecordField[] = descriptor.columns.facility === undefined ? ["death"] : ["death", "facility"];
  const surveyed = await groupLargeFile(store, `groups_${key}`, loaded, descriptor, keys);
  const held = new Set<RecordField>();
  const hold = async () => {
    const { fields, ages } = fieldsToLoad(descriptor, loaded);
    for (const file of loaded) await loadFields(file, descriptor, fields, store, ages);
    for (const field of fields) if (ages === "all" || field !== "person.age") held.add(field);
  };
  if (surveyed === null) await hold();
  const hashes = await hashing;
  refuseCopies(descriptor.files, hashes, loaded);

  const rows = loaded.reduce((sum, file) => sum + file.rows, 0);
  options.progress(`${descriptor.id}: checking ${rows} rows`);
  const groups =
    surveyed ?? (await groupRows(store, `groups_${key}`, loaded, keys, measuresOf(descriptor), false));
  const dates = await buildDateLookups(store, key, loaded, descriptor, groups);
  const coverage = coverageWindow(descriptor);
  const sound = surveyed !== null && (await areDatesSound(store, dates, coverage));
  if (surveyed !== null && !sound) await hold();
  const findings = sound ? [] : await findProblems(store, loaded, descriptor, dates, coverage);
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
    fields: held,
    vocabulary: options.vocabulary,
    groups: findings.length > 0 ? [] : [groups],
  };
}
