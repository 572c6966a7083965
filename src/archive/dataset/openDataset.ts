import { SijillError } from "../../errors/index.ts";
import type { FacilityVocabulary, RecordField } from "../../records/index.ts";
import { confinePath } from "../descriptor/confinePath.ts";
import { coverageWindow } from "../descriptor/coverageWindow.ts";
import { readDescriptor } from "../descriptor/readDescriptor.ts";
import { type FileContent, fileContent } from "../sources/FileContent.ts";
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
import { type LoadedFile, loadFields, openFile } from "./loadFile.ts";
import { measuresOf } from "./measuresOf.ts";
import { messages } from "./messages.ts";
import type { OpenedDataset } from "./OpenedDataset.ts";

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
  const paths: string[] = [];
  const contents: FileContent[] = [];
  for (const file of descriptor.files) {
    const path = await confinePath(options.files ?? folder, file);
    paths.push(path);
    contents.push(await fileContent(file, path));
  }
  const hashing = Promise.all(contents.map((content) => content.sha256()));
  hashing.catch(() => {}); // a file that cannot be hashed cannot be read either, which is reported below
  const loaded: LoadedFile[] = [];
  for (const [at, content] of contents.entries()) {
    loaded.push(await openFile(content, descriptor, `${key}_${at}`, store, scratch));
  }
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

/** Two files of one content are one file under two names, unless nothing stands in them. */
function refuseCopies(
  files: readonly string[],
  hashes: readonly string[],
  loaded: readonly LoadedFile[],
): void {
  for (const [at, hash] of hashes.entries()) {
    const first = hashes.indexOf(hash);
    const rows = (loaded[at]?.rows ?? 0) + (loaded[at]?.source.unreadable.length ?? 0);
    if (first < at && rows > 0)
      throw new SijillError(messages.fileTwice(files[at] ?? "", files[first] ?? ""));
  }
}
