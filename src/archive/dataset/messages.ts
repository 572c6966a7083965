import type { Problem } from "../../errors/index.ts";
import { inFile } from "../inFile.ts";
import { shown } from "../shown.ts";

/** All wordings of this folder. */
export const messages = {
  notRecords: (id: string): Problem => ({
    code: "SIJILL_NOT_RECORDS",
    what: `The rows of "${id}" are published counts, not records of deaths.`,
    value: id,
    expected: 'a dataset of kind "records"',
    fix: "Ask for its counts instead: no count can be taken apart into persons.",
  }),
  fileTwice: (file: string, other: string): Problem =>
    inFile(shown(file), {
      code: "SIJILL_FILE_TWICE",
      what: `"${shown(file)}" and "${shown(other)}" hold the same bytes: every record in them would count twice.`,
      expected: "each file once",
      fix: "Remove one of them from files in dataset.json.",
    }),
  columnMissing: (
    file: string,
    column: string,
    columns: readonly string[],
    nearest: string | null,
  ): Problem => ({
    code: "SIJILL_COLUMN_MISSING",
    what: `${file} has no column "${shown(column)}".`,
    place: { file, column },
    expected: `one of its columns: ${columns.slice(0, 40).map(shown).join(", ")}${columns.length > 40 ? ", …" : ""}`,
    fix:
      nearest === null
        ? "Correct the mapping under columns in dataset.json."
        : `Map "${nearest}" instead, if that is the column meant.`,
  }),
  columnTwice: (file: string, column: string): Problem => ({
    code: "SIJILL_COLUMN_TWICE",
    what: `${file} has two columns named "${shown(column)}".`,
    place: { file, column },
    expected: "one column of each mapped name",
    fix: "Rename one of them in the file.",
  }),
};
