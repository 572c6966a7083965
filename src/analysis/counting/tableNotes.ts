import type { Archive } from "../../archive/index.ts";
import {
  fillTemplate,
  formatInteger,
  type Nature,
  pluralForm,
  selectLanguage,
  type Table,
} from "../../quantities/index.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import { selectWording } from "../wording/index.ts";

/** The nature of a table over several datasets: synthetic if any is, otherwise the common one, otherwise published. */
export function natureOf(archive: Archive, ids: readonly string[]): Nature {
  const natures = new Set(ids.map((id) => archive.dataset(id).descriptor.nature));
  if (natures.has("synthetic")) return "synthetic";
  const [nature] = natures;
  return natures.size === 1 && nature !== undefined ? nature : "published";
}

/** Notes that a function writes with the rows of its table, and a report therefore need not look for elsewhere. */
export function computed(notes: readonly string[]): Required<Pick<Table, "notes" | "computedNotes">> {
  return { notes, computedNotes: notes };
}

/** What must be said under every table of these datasets: unit, meaning of the date, coverage, rejected rows. */
export function notesFor(archive: Archive, ids: readonly string[]): string[] {
  const { language } = archive;
  const words = selectWording(language);
  const datasets = ids.map((id) => archive.dataset(id));
  const notes = datasets.map((dataset) => {
    const { descriptor, rejected } = dataset;
    const note = fillTemplate(words.notes.dataset, {
      title: descriptor.title,
      unit: words.units[descriptor.unit],
      date: words.dateMeanings[descriptor.dateMeaning],
      coverage: coverageWords(dataset, language),
    });
    if (rejected === 0) return note;
    const category = selectLanguage(language).pluralCategory(rejected, 0);
    const left = pluralForm(words.notes.rejected, category);
    return note + fillTemplate(left, { number: formatInteger(rejected, language) });
  });
  return datasets.some(({ descriptor }) => descriptor.nature === "synthetic")
    ? [words.notes.synthetic, ...notes]
    : notes;
}
