import type { Problem } from "../../errors/index.ts";
import { inFile } from "../inFile.ts";
import { shown } from "../shown.ts";

/** All wordings of this folder. */
export const messages = {
  datasetMissing: (folder: string): Problem => ({
    code: "SIJILL_DATASET_MISSING",
    what: `${folder} has no dataset.json.`,
    place: { file: folder },
    expected: "a folder with a dataset.json that says what its files are",
    fix: "Draft one from a file's columns: sijill new dataset <csv>",
  }),
  datasetTooLarge: (file: string, bytes: number): Problem =>
    inFile(file, {
      code: "SIJILL_DATASET_UNREADABLE",
      what: `The descriptor has ${bytes} bytes, which is no description.`,
      expected: "a dataset.json of at most 1,000,000 bytes",
      fix: "Put the records in a file of their own and name it under files.",
    }),
  datasetUnreadable: (file: string, reason: string): Problem =>
    inFile(file, {
      code: "SIJILL_DATASET_UNREADABLE",
      what: `The descriptor is not JSON: ${shown(reason)}.`,
      expected: "one JSON object",
      fix: "Correct the JSON; an editor that knows the schema marks the place.",
    }),
  datasetInvalid: (file: string, path: string, reason: string): Problem => ({
    code: "SIJILL_DATASET_INVALID",
    what: `The descriptor is not valid${path === "" ? "" : ` at ${path}`}: ${reason}.`,
    place: path === "" ? { file } : { file, path },
    expected: "the form of data/dataset.schema.json",
    fix: "Correct this entry. data/template/dataset.json is a complete example.",
  }),
  statesNotRecords: (file: string): Problem =>
    inFile(file, {
      code: "SIJILL_DATASET_KIND",
      what: "The folder holds daily states, not records of deaths.",
      expected: "a folder of records or of published counts",
      fix: "Read it with openDailyStates, or give it to sijill rate as --exposure.",
    }),
  recordsNotStates: (file: string): Problem =>
    inFile(file, {
      code: "SIJILL_DATASET_KIND",
      what: 'The folder does not hold daily states: its dataset.json has no "kind": "daily-states".',
      expected: "roll calls, one facility and one day a row",
      fix: "Name the folder of the roll calls; data/template/daily-states is a complete example.",
    }),
  pathOutside: (file: string): Problem =>
    inFile(shown(file), {
      code: "SIJILL_PATH_OUTSIDE",
      what: `The path "${shown(file)}" leaves the dataset folder.`,
      expected: "a path inside the folder",
      fix: "Put the file into the dataset folder, or name the folder that holds it: sijill validate <dataset> --files <folder>",
    }),
  linkOutside: (file: string): Problem =>
    inFile(shown(file), {
      code: "SIJILL_PATH_OUTSIDE",
      what: `"${shown(file)}" is a link that leads out of the dataset folder.`,
      expected: "a file, or a link to a file, inside the folder",
      fix: "Replace the link by the file itself.",
    }),
  fileMissing: (file: string, folder: string): Problem =>
    inFile(shown(file), {
      code: "SIJILL_FILE_MISSING",
      what: `The file "${shown(file)}" is not in ${folder}.`,
      expected: "every file named in the descriptor",
      fix: "Add the file, or correct its name under files.",
    }),
  fileNotRegular: (file: string): Problem =>
    inFile(shown(file), {
      code: "SIJILL_FILE_NOT_REGULAR",
      what: `"${shown(file)}" is not a regular file.`,
      expected: "a file, not a folder or a device",
      fix: "Correct its name under files.",
    }),
};
