import { SijillError } from "../errors/index.ts";
import type { Language } from "../quantities/index.ts";
import { type FacilityVocabulary, syrianFacilities } from "../records/index.ts";
import { Archive } from "./Archive.ts";
import type { OpenedDataset } from "./dataset/OpenedDataset.ts";
import { openDataset } from "./dataset/openDataset.ts";
import { messages } from "./messages.ts";
import { Scratch } from "./sources/Scratch.ts";
import { Store } from "./store/Store.ts";

export interface OpenArchiveOptions {
  /**
   * Folder that holds the files when the descriptor stands elsewhere: records that may not be copied are read
   * where they are. Paths are confined to it.
   */
  readonly files?: string;
  /** Vocabulary for names of facilities; the Syrian one when absent. */
  readonly vocabulary?: FacilityVocabulary;
  /** Language of titles, labels and notes; English when absent. Numbers are the same in every language. */
  readonly language?: Language;
  /** Told what is being done, one line a step. */
  readonly progress?: (step: string) => void;
}

/**
 * Opens folders of records together: reads every file, checks every row, hashes every input. Rows that cannot be
 * accepted are listed in `datasets[n].rejections`; read = accepted + rejected, always.
 *
 * @param folders a dataset folder (with a `dataset.json`), or several
 * @throws SIJILL_DATASET_MISSING, SIJILL_DATASET_INVALID, SIJILL_PATH_OUTSIDE, SIJILL_FILE_MISSING,
 *   SIJILL_FILE_EMPTY, SIJILL_FILE_BINARY, SIJILL_COLUMN_MISSING, SIJILL_DELIMITER_WRONG and others that concern a
 *   whole file
 * @example
 * import { openArchive } from "sijill";
 * const archive = await openArchive("data/vdc");
 * console.log(archive.datasets[0].accepted); // → 92
 * await archive.close();
 */
export async function openArchive(
  folders: string | readonly string[],
  options: OpenArchiveOptions = {},
): Promise<Archive> {
  const list = typeof folders === "string" ? [folders] : folders;
  if (list.length === 0) throw new SijillError(messages.noDatasets());
  const vocabulary = options.vocabulary ?? syrianFacilities();
  const progress = options.progress ?? (() => {});
  const scratch = new Scratch();
  const store = Store.opening();
  try {
    const open: OpenedDataset[] = [];
    for (const [at, folder] of list.entries()) {
      const dataset = await openDataset(folder, String(at), store, scratch, {
        files: options.files,
        vocabulary,
        progress,
      });
      if (open.some(({ descriptor }) => descriptor.id === dataset.descriptor.id)) {
        throw new SijillError(messages.datasetTwice(dataset.descriptor.id));
      }
      open.push(dataset);
    }
    return new Archive(open, vocabulary, store, scratch, options.language ?? "en");
  } catch (error) {
    await store.close();
    await scratch.remove();
    throw error;
  }
}
