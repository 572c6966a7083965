import type { Archive } from "../../archive/index.ts";
import type { Nature } from "../../quantities/index.ts";
import { coverageWords } from "../periods/coverageWords.ts";

const watermark = "SYNTHETIC DATA: no row is a person; nothing here says anything about any facility.";

/** The nature of a table over several datasets: synthetic if any is, otherwise the common one, otherwise published. */
export function natureOf(archive: Archive, ids: readonly string[]): Nature {
  const natures = new Set(ids.map((id) => archive.dataset(id).descriptor.nature));
  if (natures.has("synthetic")) return "synthetic";
  const [nature] = natures;
  return natures.size === 1 && nature !== undefined ? nature : "published";
}

/** What must be said under every table of these datasets: unit, meaning of the date, coverage, rejected rows. */
export function notesFor(archive: Archive, ids: readonly string[]): string[] {
  const datasets = ids.map((id) => archive.dataset(id));
  const notes = datasets.map((dataset) => {
    const { descriptor, rejected } = dataset;
    const left =
      rejected === 0
        ? ""
        : ` ${rejected} ${rejected === 1 ? "row was" : "rows were"} rejected and not counted.`;
    return `${descriptor.title}: unit ${descriptor.unit}; date ${descriptor.dateMeaning}; coverage ${coverageWords(dataset)}.${left}`;
  });
  return datasets.some(({ descriptor }) => descriptor.nature === "synthetic") ? [watermark, ...notes] : notes;
}
