import type { Problem } from "../errors/index.ts";
import type { Cell, Column } from "../quantities/index.ts";

/** All wordings of notebooks. */
export const messages = {
  frameLibraryMissing: (name: string): Problem => ({
    code: "SIJILL_FRAME_LIBRARY_MISSING",
    what: `The package ${name} is not installed.`,
    expected: `${name} beside sijill; it is not installed along with it`,
    fix:
      name === "danfojs-node"
        ? 'Put {"overrides": {"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs-core@4.22.0", "xlsx": "npm:@e965/xlsx@0.20.3"}} into your package.json, then npm install danfojs-node@1.2.0. Or work with the rows of the table: they are plain objects.'
        : `npm install ${name}`,
  }),
  frameEmpty: (table: string): Problem => ({
    code: "SIJILL_FRAME_EMPTY",
    what: `The table "${table}" has no columns, and a DataFrame cannot be without.`,
    value: table,
    expected: "a table with at least one column",
    fix: "Look at the table before it is handed on.",
  }),
  frameCell: ({ name, type }: Column, row: number, cell: Cell): Problem => ({
    code: "SIJILL_FRAME_CELL_INVALID",
    what: `A value of the column "${name}" does not have the type of the column.`,
    place: { path: `rows[${row}].${name}` },
    value: String(cell).slice(0, 80),
    expected: `${type}, as in the table it came from`,
    fix: "Put values of another type into a column of another name.",
  }),
  frameWithheld: (table: string): Problem => ({
    code: "SIJILL_FRAME_WITHHELD",
    what: `The table "${table}" holds cells that are withheld; rows that were changed would show them as missing.`,
    value: table,
    expected: "a table without withheld cells",
    fix: "Work on the table before cells of it are withheld.",
  }),
  notebookUnreadable: (file: string, reason: string): Problem => ({
    code: "SIJILL_NOTEBOOK_UNREADABLE",
    what: `${file} is not a notebook that can be read: ${reason}.`,
    place: { file },
    expected: "an executed Jupyter notebook (nbformat 4)",
    fix: "Check the path; open the notebook in Jupyter, run it and save it.",
  }),
  notebookUndated: (file: string): Problem => ({
    code: "SIJILL_NOTEBOOK_UNDATED",
    what: `${file} says no date, and a document is not dated by the clock.`,
    place: { file, path: "metadata.sijill.date" },
    expected: "a day such as 2026-01-05",
    fix: "Give it with --on 2026-01-05, or in the metadata of the notebook.",
  }),
  notebookAnonymous: (file: string): Problem => ({
    code: "SIJILL_NOTEBOOK_ANONYMOUS",
    what: `${file} names no author.`,
    place: { file, path: "metadata.authors" },
    expected: "one name or several",
    fix: 'Give it with --by "A. Name", or in the metadata of the notebook.',
  }),
  inputNotFound: (dataset: string, file: string): Problem => ({
    code: "SIJILL_NOTEBOOK_INPUT_NOT_FOUND",
    what: `The file ${file} of the dataset ${dataset}, on which numbers rest, was not found as it was when the notebook ran.`,
    value: `${dataset}, ${file}`,
    expected:
      'the folder of the file in a string of a cell, such as openArchive("../data/vdc"), and the file unchanged',
    fix: "Run the notebook again where its files are; until then a verification names the file as one that nobody can find.",
  }),
  sourceNotFound: (key: string): Problem => ({
    code: "SIJILL_NOTEBOOK_SOURCE_NOT_FOUND",
    what: `The citation "${key}" is left out: its source is not in the notebook.`,
    value: key,
    expected:
      'a published figure whose table a cell names, such as readPublishedFigures("../data/published")',
    fix: "Cite it in the text of a report (npx sijill new report), whose analysis lists its sources.",
  }),
  notebookUntitled: (file: string): Problem => ({
    code: "SIJILL_NOTEBOOK_UNTITLED",
    what: `${file} has no title.`,
    place: { file },
    expected: 'a first heading, such as "# What the list records", in a cell of text',
    fix: "Write one into the first cell.",
  }),
};
