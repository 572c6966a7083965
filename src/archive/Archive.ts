import { SijillError } from "../errors/index.ts";
import type { InputRef, Language } from "../quantities/index.ts";
import type { DatasetDescriptor, DeathRecord, FacilityVocabulary } from "../records/index.ts";
import type { DeathCell } from "./dataset/Cell.ts";
import { type CellFilter, cellsRelation } from "./dataset/cellsRelation.ts";
import type { DatasetFile } from "./dataset/DatasetFile.ts";
import { type Dimension, dimensions } from "./dataset/Dimension.ts";
import { listUnresolved } from "./dataset/listUnresolved.ts";
import type { OpenedDataset } from "./dataset/OpenedDataset.ts";
import type { DaySpan } from "./descriptor/coverageWindow.ts";
import { inLanguage } from "./descriptor/inLanguage.ts";
import { isPublicCount } from "./descriptor/isPublicCount.ts";
import { messages } from "./messages.ts";
import { noteQuery } from "./queryLog.ts";
import { readRecords } from "./records/readRecords.ts";
import type { Scratch } from "./sources/Scratch.ts";
import type { SqlRow, Store } from "./store/Store.ts";
import { identifier, literal } from "./store/sql.ts";
import type { Rejection, Unresolved } from "./validation/Rejection.ts";

/** One dataset of an archive, with the account of its rows. */
export interface ArchiveDataset {
  readonly descriptor: DatasetDescriptor;
  readonly folder: string;
  readonly files: readonly DatasetFile[];
  /** First and last day the source could have recorded; outside it, silence is not zero. */
  readonly coverage: DaySpan;
  /** The coverage without its gaps, in order: only there is absence a zero. */
  readonly covered: readonly DaySpan[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
}

/** Where an input of a report stands on disk, for manifests. */
export interface ArchiveInput {
  readonly dataset: string;
  readonly file: string;
  readonly path: string;
  /** One row a person's record, or one row a published count. */
  readonly rowLevel: "record" | "aggregate";
  /** Counts that others published, or that anybody can open at the address of their source. */
  readonly isPublic: boolean;
}

/**
 * Datasets opened together: records read and checked, each file hashed, everything that was not accepted listed.
 * Made by `openArchive`; to be closed after the last question.
 */
export class Archive {
  readonly datasets: readonly ArchiveDataset[];
  readonly vocabulary: FacilityVocabulary;
  /** Language of the titles, labels and notes of everything that is made from this archive. */
  readonly language: Language;
  readonly #open: readonly OpenedDataset[];
  readonly #store: Store;
  readonly #scratch: Scratch;
  readonly #answers = new Map<string, readonly SqlRow[]>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    open: readonly OpenedDataset[],
    vocabulary: FacilityVocabulary,
    store: Store,
    scratch: Scratch,
    language: Language,
  ) {
    this.#open = open;
    this.#store = store;
    this.#scratch = scratch;
    this.vocabulary = vocabulary;
    this.language = language;
    this.datasets = open.map((one) => describe(one, language));
  }

  /** The dataset of an id. @throws SIJILL_DATASET_UNKNOWN */
  dataset(id: string): ArchiveDataset {
    const found = this.datasets.find(({ descriptor }) => descriptor.id === id);
    if (found === undefined) {
      throw new SijillError(
        messages.datasetUnknown(
          id,
          this.datasets.map(({ descriptor }) => descriptor.id),
        ),
      );
    }
    return found;
  }

  /** Accepted records of a dataset, counted by date and dimensions; sorted. */
  async cells(
    id: string,
    asked: readonly Dimension[],
    filter: CellFilter = {},
  ): Promise<readonly DeathCell[]> {
    const rows = await this.#rows(
      id,
      asked,
      filter,
      (relation) =>
        `SELECT CAST(earliest AS VARCHAR) AS earliest, CAST(latest AS VARCHAR) AS latest, either, qualified,
                ${asked.map((dimension) => `${identifier(dimension)},`).join(" ")} ${sums}
           FROM ${relation} GROUP BY ALL
          ORDER BY ${["earliest", "latest", "either", "qualified", ...asked.map(identifier)].join(", ")}`,
    );
    const cells = rows.map((row) => ({
      earliest: row.earliest as string | null,
      latest: row.latest as string | null,
      either: row.either === true,
      qualified: row.qualified === true,
      count: Number(row.count),
      lower: Number(row.lower),
      upper: Number(row.upper),
      values: Object.fromEntries(asked.map((dimension) => [dimension, String(row[dimension])])),
    }));
    return noteQuery("cells", id, { by: asked, where: filter }, cells);
  }

  /**
   * As `cells`, with days replaced by the numbers of the periods they fall into, grouped by the engine:
   * -1 before the first or open, `starts.length - 1` after the last or open.
   *
   * @param starts first days of the periods in order, and the day after the last period
   */
  async cellsByPeriod(
    id: string,
    starts: readonly string[],
    asked: readonly Dimension[],
    filter: CellFilter = {},
  ): Promise<readonly PeriodCell[]> {
    const days = `[${starts.map(literal).join(", ")}]::DATE[]`;
    const afterLast = starts.length - 1;
    const rows = await this.#rows(
      id,
      asked,
      filter,
      // The last period begun by a day, found by the engine's search for the nearest: a comparison with every start in
      // turn would be planned anew at each question, and takes longer than the counting.
      (relation) => `
      WITH periods AS (SELECT unnest(${days}) AS start, unnest(range(${starts.length})) AS number)
      SELECT CASE WHEN earliest IS NULL THEN -1 ELSE coalesce(f.number, -1) END AS first,
             CASE WHEN latest IS NULL THEN ${afterLast} ELSE coalesce(l.number, -1) END AS last,
             earliest IS NULL AND latest IS NULL AS undated, either, qualified,
             ${asked.map((dimension) => `${identifier(dimension)},`).join(" ")}
             ${sums}
        FROM ${relation} c
        ASOF LEFT JOIN periods f ON c.earliest >= f.start
        ASOF LEFT JOIN periods l ON c.latest >= l.start
       GROUP BY ALL ORDER BY ALL`,
    );
    const cells = rows.map((row) => ({
      first: Number(row.first),
      last: Number(row.last),
      undated: row.undated === true,
      either: row.either === true,
      qualified: row.qualified === true,
      count: Number(row.count),
      lower: Number(row.lower),
      upper: Number(row.upper),
      values: Object.fromEntries(asked.map((dimension) => [dimension, String(row[dimension])])),
    }));
    const periods = { first: starts[0] ?? null, after: starts.at(-1) ?? null, count: starts.length - 1 };
    return noteQuery("cellsByPeriod", id, { periods, by: asked, where: filter }, cells);
  }

  /** Values that were accepted but not understood: facilities outside the vocabulary, codes outside the codebook. */
  async unresolved(id: string): Promise<readonly Unresolved[]> {
    return noteQuery(
      "unresolved",
      id,
      {},
      await this.#inTurn(() => listUnresolved(this.#find(id), this.#store)),
    );
  }

  /**
   * The accepted rows of a dataset as records, file by file in the order of their rows: for questions about single
   * careers. Counting does not need them, and a million records are a million objects.
   *
   * @throws SIJILL_DATASET_UNKNOWN, SIJILL_NOT_RECORDS when the rows are published counts
   */
  async records(id: string): Promise<readonly DeathRecord[]> {
    return noteQuery("records", id, {}, await this.#inTurn(() => readRecords(this.#find(id), this.#store)));
  }

  /** References to all files of a dataset, for a figure that rests on the given selection of its accepted rows. */
  inputRefs(id: string, selection = "all accepted rows"): readonly InputRef[] {
    return this.dataset(id).files.map(({ file, sha256, accepted }) => ({
      dataset: id,
      file,
      sha256,
      rows: accepted,
      selection,
    }));
  }

  /** All input files with their places on disk. */
  inputs(): readonly ArchiveInput[] {
    return this.#open.flatMap(({ descriptor, paths }) =>
      descriptor.files.map((file, at) => ({
        dataset: descriptor.id,
        file,
        path: paths[at] ?? "",
        rowLevel: descriptor.kind === "aggregate" ? ("aggregate" as const) : ("record" as const),
        isPublic: isPublicCount(descriptor),
      })),
    );
  }

  /** Releases the engine and removes scratch copies. Further questions throw SIJILL_ARCHIVE_CLOSED. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#store.close();
      await this.#scratch.remove();
    });
  }

  async #rows(
    id: string,
    asked: readonly Dimension[],
    filter: CellFilter,
    question: (relation: string) => string,
  ): Promise<readonly SqlRow[]> {
    const known: readonly string[] = dimensions;
    const unknown = [...asked, ...Object.keys(filter)].find((dimension) => !known.includes(dimension));
    if (unknown !== undefined) throw new SijillError(messages.dimensionUnknown(unknown, dimensions));
    const key = JSON.stringify([id, asked, filter, question("")]);
    return this.#inTurn(async () => {
      const dataset = this.#find(id);
      const kept = this.#answers.get(key);
      if (kept !== undefined) return kept;
      const relation = await cellsRelation(dataset, asked, filter, this.#store);
      const rows = await this.#store.rows(question(relation));
      if (rows.length <= LARGEST_KEPT) this.#answers.set(key, rows);
      const [oldest] = this.#answers.keys();
      if (this.#answers.size > MOST_KEPT && oldest !== undefined) this.#answers.delete(oldest);
      return rows;
    });
  }

  /** Questions are answered one after the other: each makes tables that another would replace under it. */
  #inTurn<T>(answer: () => Promise<T>): Promise<T> {
    const answered = this.#turn.then(answer);
    this.#turn = answered.catch(() => {});
    return answered;
  }

  #find(id: string): OpenedDataset {
    if (this.#store.closed) throw new SijillError(messages.archiveClosed());
    this.dataset(id);
    const found = this.#open.find(({ descriptor }) => descriptor.id === id);
    if (found === undefined) throw new SijillError(messages.datasetUnknown(id, []));
    return found;
  }
}

/** One finding asks the same of an archive several times. Only answers of this many rows are kept, and so many of them. */
const LARGEST_KEPT = 10_000;
const MOST_KEPT = 100;

/** Deaths of the groups that are one cell. */
const sums =
  "CAST(sum(count) AS DOUBLE) AS count, CAST(sum(lower) AS DOUBLE) AS lower, CAST(sum(upper) AS DOUBLE) AS upper";

/** A cell whose days are numbers of periods. */
export interface PeriodCell extends Omit<DeathCell, "earliest" | "latest"> {
  readonly first: number;
  readonly last: number;
  readonly undated: boolean;
}

function describe(open: OpenedDataset, language: Language): ArchiveDataset {
  const sum = (key: "read" | "accepted" | "rejected") =>
    open.files.reduce((total, file) => total + file[key], 0);
  const { descriptor, folder, files, coverage, rejections } = open;
  return {
    descriptor: inLanguage(descriptor, language),
    folder,
    files,
    coverage: { from: coverage.from, to: coverage.to },
    covered: coverage.covered,
    read: sum("read"),
    accepted: sum("accepted"),
    rejected: sum("rejected"),
    rejections,
  };
}
