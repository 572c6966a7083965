import { type Archive, askedBy } from "../../archive/index.ts";
import type { InputRef, Language, Nature } from "../../quantities/index.ts";
import type { DeathRecord, FacilityVocabulary } from "../../records/index.ts";

/** Records of deaths with where they come from: what the questions about careers take. */
export interface Careers {
  readonly records: readonly DeathRecord[];
  /** What the records are, in words. */
  readonly title: string;
  readonly nature: Nature;
  readonly inputs: readonly InputRef[];
  /** Language of titles, headings and notes; English unless given. */
  readonly language?: Language;
  /** For the names of facilities. */
  readonly vocabulary: FacilityVocabulary;
}

/**
 * The records of one dataset of an archive, ready to be asked about careers.
 *
 * @throws SIJILL_DATASET_UNKNOWN, SIJILL_NOT_RECORDS when the rows are published counts
 * @example
 * import { careersOf, openArchive } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const { records, nature } = await careersOf(archive, "synthetic-example");
 * console.log(records.length, nature); // → 120 synthetic
 * await archive.close();
 */
export function careersOf(archive: Archive, dataset: string): Promise<Careers> {
  return askedBy("careersOf", { dataset }, () => answer(archive, dataset));
}

async function answer(archive: Archive, dataset: string): Promise<Careers> {
  const { title, nature } = archive.dataset(dataset).descriptor;
  return {
    records: await archive.records(dataset),
    title,
    nature,
    inputs: archive.inputRefs(dataset),
    language: archive.language,
    vocabulary: archive.vocabulary,
  };
}
