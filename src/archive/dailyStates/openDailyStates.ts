import type { InputRef, Language, Nature } from "../../quantities/index.ts";
import {
  type DailyState,
  type DailyStatesDescriptor,
  type FacilityVocabulary,
  type StateField,
  stateFields,
  syrianFacilities,
} from "../../records/index.ts";
import type { ArchiveInput } from "../Archive.ts";
import { accountFile } from "../dataset/accountFile.ts";
import type { DatasetFile } from "../dataset/DatasetFile.ts";
import { type LoadedFile, loadFields } from "../dataset/loadFile.ts";
import { openFiles, refuseCopies } from "../dataset/openFiles.ts";
import { coverageWindow, type DaySpan } from "../descriptor/coverageWindow.ts";
import { isPublicCount } from "../descriptor/isPublicCount.ts";
import { readDailyStatesDescriptor } from "../descriptor/readDescriptor.ts";
import { Scratch } from "../sources/Scratch.ts";
import { Store } from "../store/Store.ts";
import type { Finding } from "../validation/Finding.ts";
import { listRejections } from "../validation/listRejections.ts";
import type { Rejection, Unresolved } from "../validation/Rejection.ts";
import { messages } from "./messages.ts";
import { type RawState, stateReader } from "./readState.ts";

export interface OpenDailyStatesOptions {
  /** Folder that holds the files when the descriptor stands elsewhere. Paths are confined to it. */
  readonly files?: string;
  /** Vocabulary for names of facilities; the Syrian one when absent. */
  readonly vocabulary?: FacilityVocabulary;
  /** Language of what is said of the roll calls; English unless given. */
  readonly language?: Language;
  /** Told what is being done, one line a step. */
  readonly progress?: (step: string) => void;
}

/** Roll calls read from a folder, with the account of their rows: what `exposure` and the other questions take. */
export interface DailyStates {
  readonly descriptor: DailyStatesDescriptor;
  readonly folder: string;
  /** By facility and day. */
  readonly states: readonly DailyState[];
  readonly source: string;
  readonly nature: Nature;
  readonly language: Language;
  readonly coverage: DaySpan;
  readonly inputs: readonly InputRef[];
  readonly files: readonly DatasetFile[];
  /** Where the files stand on disk, for the manifest of a report. */
  readonly places: readonly ArchiveInput[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  /** Names of facilities that the vocabulary does not know; they are kept as written. */
  readonly unresolved: readonly Unresolved[];
}

/**
 * Reads a folder of daily states: every file, every row, every hash. Its `dataset.json` says `"kind": "daily-states"`.
 *
 * A row is rejected, with the reason, when its day is not one whole day inside the coverage, when it names no facility,
 * when a number is none, and when its facility has a state of that day already; read = accepted + rejected, always. A
 * number that is missing stays missing, by name.
 *
 * @param folder with a `dataset.json`
 * @throws SIJILL_DATASET_MISSING, SIJILL_DATASET_INVALID, SIJILL_DATASET_KIND, SIJILL_PATH_OUTSIDE, SIJILL_FILE_MISSING,
 *   SIJILL_COLUMN_MISSING and others that concern a whole file
 * @example
 * import { openDailyStates } from "sijill";
 * const rollCalls = await openDailyStates("data/template/daily-states");
 * console.log(rollCalls.read, rollCalls.states[0]?.opening); // → 61 120
 */
export async function openDailyStates(
  folder: string,
  options: OpenDailyStatesOptions = {},
): Promise<DailyStates> {
  const { vocabulary = syrianFacilities(), progress = () => {} } = options;
  const descriptor = await readDailyStatesDescriptor(folder);
  progress(`${descriptor.id}: reading`);
  const scratch = new Scratch();
  const store = await Store.open();
  try {
    const { paths, loaded, hashing } = await openFiles(
      folder,
      "0",
      descriptor,
      store,
      scratch,
      options.files,
    );
    const fields = stateFields.filter((field) => descriptor.columns[field] !== undefined);
    for (const file of loaded) await loadFields(file, descriptor, fields, store);
    const hashes = await hashing;
    refuseCopies(descriptor.files, hashes, loaded);
    const coverage = coverageWindow(descriptor);
    const { states, findings, unresolved } = await readStates(
      loaded,
      descriptor,
      coverage,
      vocabulary,
      store,
    );
    const files = loaded.map((file, at) => accountFile(file, hashes[at] ?? "", findings, at));
    const sum = (key: "read" | "accepted" | "rejected") =>
      files.reduce((total, file) => total + file[key], 0);
    progress(`${descriptor.id}: ${sum("accepted")} of ${sum("read")} rows accepted`);
    return {
      descriptor,
      folder,
      states,
      source: descriptor.title,
      nature: descriptor.nature,
      language: options.language ?? "en",
      coverage: { from: coverage.from, to: coverage.to },
      inputs: files.map(({ file, sha256, accepted }) => ({
        dataset: descriptor.id,
        file,
        sha256,
        rows: accepted,
        selection: "all accepted rows",
      })),
      files,
      places: descriptor.files.map((file, at) => ({
        dataset: descriptor.id,
        file,
        path: paths[at] ?? "",
        rowLevel: "aggregate" as const,
        isPublic: isPublicCount(descriptor),
      })),
      read: sum("read"),
      accepted: sum("accepted"),
      rejected: sum("rejected"),
      rejections: listRejections(findings, loaded, descriptor),
      unresolved,
    };
  } finally {
    await store.close();
    await scratch.remove();
  }
}

interface ReadStates {
  readonly states: readonly DailyState[];
  readonly findings: readonly Finding[];
  readonly unresolved: readonly Unresolved[];
}

async function readStates(
  loaded: readonly LoadedFile[],
  descriptor: DailyStatesDescriptor,
  coverage: ReturnType<typeof coverageWindow>,
  vocabulary: FacilityVocabulary,
  store: Store,
): Promise<ReadStates> {
  const read = stateReader(descriptor, coverage, vocabulary);
  const findings: Finding[] = [];
  const states = new Map<string, DailyState>();
  const unresolved = new Map<string, Unresolved>();
  for (const [at, file] of loaded.entries()) {
    const rows = await store.rows(`SELECT rowid AS position, * FROM ${file.table} ORDER BY rowid`);
    for (const row of rows) {
      const position = Number(row.position);
      const reject = (field: StateField, value: string, problem: Finding["problem"]) =>
        findings.push({ file: at, position, field, value, problem });
      const result = read(row as RawState);
      if (result.kind === "faults") {
        for (const { field, value, problem } of result.faults) reject(field, value, problem);
        continue;
      }
      const source = { file: file.content.name, row: file.source.rowNumber(position) };
      const { facility, day } = result.state;
      const key = JSON.stringify([facility, day]);
      const earlier = states.get(key);
      if (earlier === undefined) {
        states.set(key, { ...result.state, source });
        note(unresolved, result.facility.reason, result.facility.candidates, facility);
      } else {
        const first = `${earlier.source.file}, row ${earlier.source.row}`;
        reject("day", day, (place) => messages.stateTwice(place, facility, day, first));
      }
    }
  }
  return {
    states: [...states.values()].sort((a, b) => compare(a.facility, b.facility) || compare(a.day, b.day)),
    findings,
    unresolved: [...unresolved.values()].sort((a, b) => b.rows - a.rows || compare(a.value, b.value)),
  };
}

function note(
  unresolved: Map<string, Unresolved>,
  reason: Unresolved["reason"] | null,
  candidates: readonly string[],
  value: string,
): void {
  if (reason === null) return;
  const rows = (unresolved.get(value)?.rows ?? 0) + 1;
  unresolved.set(value, { field: "facility", value, rows, reason, candidates });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
