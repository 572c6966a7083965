import { type Place, type Problem, SijillError } from "../../errors/index.ts";
import {
  type DatasetDescriptor,
  type FacilityVocabulary,
  parsePartialDate,
  type RecordField,
} from "../../records/index.ts";
import { confinePath } from "../descriptor/confinePath.ts";
import { readDescriptor } from "../descriptor/readDescriptor.ts";
import { buildDateLookup, type DateLookup } from "../lookups/buildDateLookup.ts";
import { dateReader } from "../lookups/readDate.ts";
import { messages } from "../messages.ts";
import { fileContent } from "../sources/FileContent.ts";
import type { RowAccount } from "../sources/RowSource.ts";
import type { Scratch } from "../sources/Scratch.ts";
import type { Store } from "../store/Store.ts";
import type { Finding } from "../validation/Finding.ts";
import { duplicateFinding, findDuplicateIds } from "../validation/findDuplicateIds.ts";
import { findImpossibleOrder } from "../validation/findImpossibleOrder.ts";
import { findInvalidBounds } from "../validation/findInvalidBounds.ts";
import { findInvalidAges, findInvalidCounts } from "../validation/findInvalidNumbers.ts";
import { findInvalidValues } from "../validation/findInvalidValues.ts";
import type { Rejection } from "../validation/Rejection.ts";
import { toRejection } from "../validation/toRejection.ts";
import { mappedColumns } from "./fieldExpression.ts";
import { distinctValues, groupRows, type Measures, type RowGroups } from "./groupRows.ts";
import { type LoadedFile, loadFields, openFile } from "./loadFile.ts";

/** Below this size all mapped fields are loaded at once; above it, those of the questions asked. */
const smallFile = 4_000_000;
const dateFields = ["death", "arrested", "photographed", "transferred"] as const;
const checkedFields: readonly RecordField[] = [
  ...dateFields,
  "id",
  "facility",
  "person.age",
  "images",
  "count",
  "lower",
  "upper",
];

/** One file of a dataset, with the account of its rows: read = accepted + rejected. */
export interface DatasetFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** A dataset inside the engine. */
export interface OpenDataset {
  readonly descriptor: DatasetDescriptor;
  readonly folder: string;
  /** Real paths of the files, in the order of the descriptor. */
  readonly paths: readonly string[];
  readonly files: readonly DatasetFile[];
  readonly rejections: readonly Rejection[];
  /** First and last day of the coverage window. */
  readonly coverage: { readonly from: string; readonly to: string };
  readonly loaded: readonly LoadedFile[];
  readonly key: string;
  readonly dates: ReadonlyMap<RecordField, DateLookup>;
  readonly fields: Set<RecordField>;
  readonly vocabulary: FacilityVocabulary;
  /** Groupings of the accepted rows made so far. */
  readonly groups: RowGroups[];
}

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
): Promise<OpenDataset> {
  const descriptor = await readDescriptor(folder);
  options.progress(`${descriptor.id}: reading`);
  const root = options.files ?? folder;
  const paths = await Promise.all(descriptor.files.map((file) => confinePath(root, file)));
  const contents = await Promise.all(descriptor.files.map((file, at) => fileContent(file, paths[at] ?? "")));
  const hashing = Promise.all(contents.map((content) => content.sha256()));
  const loaded: LoadedFile[] = [];
  for (const [at, content] of contents.entries()) {
    loaded.push(await openFile(content, descriptor, `${key}_${at}`, store, scratch));
  }
  const { fields, ages } = fieldsToLoad(descriptor, loaded);
  const readable: number[] = [];
  for (const file of loaded) readable.push(await loadFields(file, descriptor, fields, store, ages));
  const hashes = await hashing;

  options.progress(`${descriptor.id}: checking ${readable.reduce((sum, each) => sum + each, 0)} rows`);
  const first: RecordField[] = descriptor.columns.facility === undefined ? ["death"] : ["death", "facility"];
  const groups = await groupRows(store, `groups_${key}`, loaded, first, measuresOf(descriptor), false);
  const dates = await buildDateLookups(store, key, loaded, descriptor, groups);
  const coverage = coverageWindow(descriptor);
  const accounts: RowAccount[] = [];
  for (const [at, file] of loaded.entries())
    accounts.push(await file.source.account(readable[at] ?? 0, "all"));
  const findings = await findProblems(store, loaded, descriptor, dates, coverage, readable);
  const rejections = await listRejections(findings, loaded, accounts, readable, descriptor);
  const files = await accountFiles(store, loaded, hashes, readable, accounts, findings);
  await checkTotal(store, loaded, descriptor);
  return {
    descriptor,
    folder,
    paths,
    files,
    rejections,
    coverage,
    loaded,
    key,
    dates,
    fields: new Set(ages === "all" ? fields : fields.filter((field) => field !== "person.age")),
    vocabulary: options.vocabulary,
    groups: files.some((file) => file.rejected > 0) ? [] : [groups],
  };
}

function fieldsToLoad(
  descriptor: DatasetDescriptor,
  loaded: readonly LoadedFile[],
): { fields: RecordField[]; ages: "all" | "suspect" } {
  const mapped = Object.keys(descriptor.columns) as RecordField[];
  const everything =
    loaded.some((file) => !file.source.projectable) ||
    loaded.reduce((sum, file) => sum + file.content.size, 0) <= smallFile;
  return everything
    ? { fields: mapped, ages: "all" }
    : { fields: mapped.filter((field) => checkedFields.includes(field)), ages: "suspect" };
}

function coverageWindow({ coverage }: DatasetDescriptor): { from: string; to: string } {
  const [from, to] = [parsePartialDate(coverage.from), parsePartialDate(coverage.to)];
  return { from: from.earliest ?? "", to: to.latest ?? "" };
}

async function buildDateLookups(
  store: Store,
  key: string,
  loaded: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
  groups: RowGroups,
): Promise<Map<RecordField, DateLookup>> {
  const read = dateReader(descriptor);
  const lookups = new Map<RecordField, DateLookup>();
  for (const field of dateFields) {
    if (descriptor.columns[field] === undefined) continue;
    const known = groups.fields.includes(field)
      ? groups
      : await groupRows(store, `values_${key}`, loaded, [field], measuresOf(descriptor), false);
    const values = await distinctValues(store, known, field);
    lookups.set(field, await buildDateLookup(store, `dates_${key}_${field}`, values, read));
  }
  return lookups;
}

/** What the rows of a dataset count for, as its descriptor says. */
export function measuresOf({ kind, columns }: DatasetDescriptor): Measures {
  return { kind, bounded: (["lower", "upper"] as const).filter((field) => columns[field] !== undefined) };
}

async function findProblems(
  store: Store,
  loaded: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
  dates: ReadonlyMap<RecordField, DateLookup>,
  coverage: { from: string; to: string },
  readable: readonly number[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [field, lookup] of dates) {
    const invalid = new Map(
      [...lookup.problems].map(
        ([raw, problem]) => [raw, (place: Place): Problem => ({ ...problem, place })] as const,
      ),
    );
    findings.push(...(await findInvalidValues(store, loaded, field, invalid)));
  }
  const death = dates.get("death");
  if (death !== undefined) {
    const outside = await store.rows(
      `SELECT raw, edtf FROM ${death.table} WHERE (latest < '${coverage.from}' OR earliest > '${coverage.to}') AND NOT qualified ORDER BY raw`,
    );
    const invalid = new Map(
      outside.map((row) => [
        String(row.raw),
        (place: Place) => messages.outsideCoverage(place, String(row.edtf), coverage.from, coverage.to),
      ]),
    );
    findings.push(...(await findInvalidValues(store, loaded, "death", invalid)));
    const arrested = dates.get("arrested");
    if (arrested !== undefined) findings.push(...(await findImpossibleOrder(store, loaded, death, arrested)));
  }
  const { columns } = descriptor;
  if (columns["person.age"] !== undefined)
    findings.push(...(await findInvalidAges(store, loaded, descriptor)));
  for (const field of ["images", "count", "lower", "upper"] as const) {
    if (columns[field] !== undefined)
      findings.push(...(await findInvalidCounts(store, loaded, descriptor, field)));
  }
  if (descriptor.kind === "aggregate") findings.push(...(await findInvalidBounds(store, loaded, descriptor)));
  if (columns.id !== undefined) {
    const duplicates = await findDuplicateIds(store, loaded, descriptor);
    const rowNumbers = duplicates.length === 0 ? [] : await rowNumberers(loaded, readable);
    for (const duplicate of duplicates) {
      const file = loaded[duplicate.firstFile]?.content.name ?? "";
      const row = rowNumbers[duplicate.firstFile]?.(duplicate.firstPosition);
      findings.push(duplicateFinding(duplicate, loaded.length === 1 ? `row ${row}` : `${file}, row ${row}`));
    }
  }
  return findings;
}

/** Functions from position to row number, file by file. */
async function rowNumberers(
  loaded: readonly LoadedFile[],
  readable: readonly number[],
): Promise<((position: number) => number)[]> {
  const accounts = await Promise.all(
    loaded.map((file, at) => file.source.account(readable[at] ?? 0, "numbers")),
  );
  return accounts.map((account) => account.rowNumber);
}

async function listRejections(
  findings: readonly Finding[],
  loaded: readonly LoadedFile[],
  accounts: readonly RowAccount[],
  readable: readonly number[],
  descriptor: DatasetDescriptor,
): Promise<Rejection[]> {
  const rejections: Rejection[] = [];
  for (const [at, file] of loaded.entries()) {
    const name = file.content.name;
    const own = findings.filter((finding) => finding.file === at);
    const account = own.length === 0 ? accounts[at] : await file.source.account(readable[at] ?? 0, "numbers");
    for (const row of accounts[at]?.unreadable ?? []) {
      rejections.push(toRejection(row.problem({ file: name, row: row.row }), row.value));
    }
    for (const finding of own) {
      const mapping = descriptor.columns[finding.field];
      const column = mapping === undefined ? finding.field : mappedColumns(mapping).join(" + ");
      const place = { file: name, row: account?.rowNumber(finding.position) ?? 0, column };
      rejections.push(toRejection(finding.problem(place), finding.value));
    }
  }
  const order = new Map(loaded.map((file, at) => [file.content.name, at]));
  return rejections.sort(
    (a, b) =>
      (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
      a.row - b.row ||
      compare(a.column ?? "", b.column ?? "") ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function accountFiles(
  store: Store,
  loaded: readonly LoadedFile[],
  hashes: readonly string[],
  readable: readonly number[],
  accounts: readonly RowAccount[],
  findings: readonly Finding[],
): Promise<DatasetFile[]> {
  const files: DatasetFile[] = [];
  for (const [at, file] of loaded.entries()) {
    const positions = [...new Set(findings.filter((each) => each.file === at).map((each) => each.position))];
    await store.table(
      `${file.rejectedTable}_text`,
      ["position"],
      positions.map((position) => [String(position)]),
    );
    await store.run(`
      CREATE OR REPLACE TABLE ${file.rejectedTable} AS
      SELECT CAST(position AS BIGINT) AS position FROM ${file.rejectedTable}_text;
      DROP TABLE ${file.rejectedTable}_text`);
    const unreadable = accounts[at]?.unreadable.length ?? 0;
    const read = (readable[at] ?? 0) + unreadable;
    const rejected = positions.length + unreadable;
    files.push({
      file: file.content.name,
      sha256: hashes[at] ?? "",
      bytes: file.content.size,
      read,
      accepted: read - rejected,
      rejected,
    });
  }
  return files;
}

async function checkTotal(
  store: Store,
  loaded: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
): Promise<void> {
  if (descriptor.total === undefined) return;
  const bound = (field: "lower" | "upper") =>
    descriptor.columns[field] === undefined
      ? "CAST(count AS BIGINT)"
      : `coalesce(try_cast(${field} AS BIGINT), CAST(count AS BIGINT))`;
  const parts = loaded.map(
    (file) => `SELECT sum(${bound("lower")}) AS lower, sum(${bound("upper")}) AS upper FROM ${file.table}
       WHERE rowid NOT IN (SELECT position FROM ${file.rejectedTable})`,
  );
  const [sums] = await store.rows(
    `SELECT sum(lower) AS lower, sum(upper) AS upper FROM (${parts.join(" UNION ALL ")})`,
  );
  const [lower, upper] = [Number(sums?.lower ?? 0), Number(sums?.upper ?? 0)];
  if (descriptor.total < lower || descriptor.total > upper) {
    throw new SijillError(messages.totalImpossible("dataset.json", descriptor.total, lower, upper));
  }
}
