import type { Problem } from "../errors/index.ts";
import { shown } from "./shown.ts";

/** All wordings of this folder. */
export const messages = {
  datasetTwice: (id: string): Problem => ({
    code: "SIJILL_DATASET_TWICE",
    what: `Two datasets have the id "${id}".`,
    expected: "one id a dataset",
    fix: "Open each folder once; give a copy an id of its own.",
  }),
  archiveClosed: (): Problem => ({
    code: "SIJILL_ARCHIVE_CLOSED",
    what: "The archive is closed.",
    expected: "an open archive",
    fix: "Open it again with openArchive, or close it after the last question.",
  }),
  noDatasets: (): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: "No dataset folder was given.",
    expected: "at least one folder with a dataset.json",
    fix: 'For example: openArchive(["data/vdc"])',
  }),
  dimensionUnknown: (name: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `Records cannot be counted or selected by "${shown(name)}".`,
    value: shown(name),
    expected: known.join(", "),
    fix: "Use one of the names listed.",
  }),
  datasetUnknown: (id: string, known: readonly string[]): Problem => ({
    code: "SIJILL_DATASET_UNKNOWN",
    what: `No dataset "${shown(id)}" is open.`,
    value: shown(id),
    expected: known.join(", "),
    fix: "Use one of the ids listed, or open its folder.",
  }),
};
