import type { Place, Problem } from "../errors/index.ts";

const longestShown = 80;
/** Control and format characters, line separators, halves of characters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A value as it may be shown: short, on one line. */
export function shown(value: string): string {
  const characters = Array.from(value.slice(0, 4 * longestShown).replace(unprintable, " "));
  return characters.length > longestShown
    ? `${characters.slice(0, longestShown).join("")}…`
    : characters.join("");
}

function inFile(file: string, problem: Omit<Problem, "place">): Problem {
  return { ...problem, place: { file } };
}

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
  datasetTwice: (id: string): Problem => ({
    code: "SIJILL_DATASET_TWICE",
    what: `Two datasets have the id "${id}".`,
    expected: "one id a dataset",
    fix: "Open each folder once; give a copy an id of its own.",
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
  fileEmpty: (file: string): Problem =>
    inFile(file, {
      code: "SIJILL_FILE_EMPTY",
      what: `${file} is empty.`,
      expected: "a header and at least one row, or a header alone when nothing was recorded",
      fix: "Check that the export finished.",
    }),
  fileBinary: (file: string, line: number): Problem => ({
    code: "SIJILL_FILE_BINARY",
    what: `${file} is not text: it contains NUL bytes, the first in line ${line}.`,
    place: { file, line },
    expected: "text in UTF-8, Windows-1256 or UTF-16LE; or .xlsx, .parquet by their own ending",
    fix: "Export the table as CSV (UTF-8), or declare its format or encoding in dataset.json.",
  }),
  fileTwice: (file: string, other: string): Problem =>
    inFile(shown(file), {
      code: "SIJILL_FILE_TWICE",
      what: `"${shown(file)}" and "${shown(other)}" hold the same bytes: every record in them would count twice.`,
      expected: "each file once",
      fix: "Remove one of them from files in dataset.json.",
    }),
  fileUnreadable: (file: string, reason: string): Problem =>
    inFile(file, {
      code: "SIJILL_FILE_UNREADABLE",
      what: `${file} cannot be read: ${shown(reason)}.`,
      expected: "a file of the format it is declared to be",
      fix: "Open it in the program it comes from and export it again.",
    }),
  fileNotUtf8: (file: string): Problem =>
    inFile(file, {
      code: "SIJILL_FILE_ENCODING",
      what: `The header of ${file} is not UTF-8.`,
      expected: "UTF-8, or the encoding declared",
      fix: 'If it was exported from Arabic Windows software, declare "encoding": "windows-1256".',
    }),
  formatUnknown: (file: string): Problem =>
    inFile(file, {
      code: "SIJILL_FORMAT_UNKNOWN",
      what: `The format of ${file} is not known from its ending.`,
      expected: ".csv, .tsv, .txt, .ndjson, .jsonl, .json, .parquet or .xlsx",
      fix: 'Declare "format" in dataset.json.',
    }),
  sheetMissing: (file: string, sheet: string, sheets: readonly string[]): Problem =>
    inFile(file, {
      code: "SIJILL_SHEET_MISSING",
      what: `${file} has no sheet "${shown(sheet)}".`,
      expected: sheets.map(shown).join(", "),
      fix: "Correct sheet in dataset.json.",
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
  delimiterWrong: (file: string, declared: string, found: string): Problem =>
    inFile(file, {
      code: "SIJILL_DELIMITER_WRONG",
      what: `${file} is declared to be separated by ${nameDelimiter(declared)}, but its header is separated by ${nameDelimiter(found)}.`,
      expected: `the delimiter of the file`,
      fix: `Declare "delimiter": ${JSON.stringify(found)}, or leave it out.`,
    }),
  headerQuote: (file: string): Problem => ({
    code: "SIJILL_HEADER_QUOTE",
    what: `The header of ${file} has a quote that does not enclose its name.`,
    place: { file, row: 1 },
    expected: 'names without quotes, or quotes around the whole name: "date of death"',
    fix: "Correct the quotes of the header.",
  }),
  rowsUnaccounted: (file: string, counted: number, read: number): Problem =>
    inFile(file, {
      code: "SIJILL_ROWS_UNACCOUNTED",
      what: `${file} has ${counted} rows by one count and ${read} by another.`,
      expected: "every row either accepted or rejected",
      fix: "Nothing was read. Save the file as CSV (UTF-8) from the program it comes from and read it again.",
    }),
  jsonNotList: (file: string): Problem =>
    inFile(file, {
      code: "SIJILL_FILE_UNREADABLE",
      what: `${file} is not a JSON array of objects.`,
      expected: "an array of objects, or one object a line (.ndjson)",
      fix: "Export the records as an array, or declare another format.",
    }),

  // Rows --------------------------------------------------------------------------------------------------------
  rowTooFewColumns: (place: Place, found: number, columns: number): Problem => ({
    code: "SIJILL_ROW_TOO_SHORT",
    what: `The row has fewer columns than the header (${found} instead of ${columns}).`,
    place,
    expected: "as many columns as the header",
    fix: "Complete the row; an unquoted line break inside a value is a usual cause.",
  }),
  rowTooManyColumns: (place: Place, found: number, columns: number): Problem => ({
    code: "SIJILL_ROW_TOO_LONG",
    what: `The row has more columns than the header (${found} instead of ${columns}).`,
    place,
    expected: "as many columns as the header",
    fix: "Quote the value that contains the delimiter.",
  }),
  rowQuoteOpen: (place: Place, lines: number): Problem => ({
    code: "SIJILL_ROW_QUOTE",
    what: `The row has a quote that does not enclose its value${lines > 1 ? `; it swallows ${lines} lines of the file` : ""}.`,
    place,
    expected: 'quotes around the whole value, doubled inside: "He said ""no"""',
    fix: "Correct the quotes of this row and read again.",
  }),
  rowLineTooLong: (place: Place): Problem => ({
    code: "SIJILL_ROW_LINE_TOO_LONG",
    what: "The row is too long to be one record (over 2,000,000 bytes; over 16,000,000 in JSON).",
    place,
    expected: "one record a row",
    fix: "Check for a missing line break or a pasted file.",
  }),
  rowEncoding: (place: Place): Problem => ({
    code: "SIJILL_ROW_ENCODING",
    what: "The row contains bytes that are not UTF-8.",
    place,
    expected: "UTF-8, or the encoding declared",
    fix: 'If the file is from Arabic Windows software, declare "encoding": "windows-1256".',
  }),
  rowNotObject: (place: Place): Problem => ({
    code: "SIJILL_ROW_NOT_JSON",
    what: "The line is not a JSON object.",
    place,
    expected: "one object a line",
    fix: "Correct the line.",
  }),
  rowNameTwice: (place: Place): Problem => ({
    code: "SIJILL_ROW_NAME_TWICE",
    what: "The object has two values of one name.",
    place,
    expected: "each name once",
    fix: "Remove the value that is wrong.",
  }),
  rowMerged: (place: Place, rows: string): Problem => ({
    code: "SIJILL_ROW_MERGED",
    what: `Cells of this row are merged over the rows ${rows}: which row their value stands for is not written.`,
    place,
    expected: "a value of its own in every row",
    fix: "Unmerge the cells and write the value into each row it stands for.",
  }),
  idTwice: (place: Place, value: string, firstRow: string): Problem => ({
    code: "SIJILL_ID_TWICE",
    what: `The id "${shown(value)}" stands already in ${firstRow}.`,
    place,
    value: shown(value),
    expected: "one id a record",
    fix: "If it is the same death, remove this row; if it is another, give it an id of its own.",
  }),
  ageInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_AGE_INVALID",
    what: `The age "${shown(value)}" is not an age in years.`,
    place,
    value: shown(value),
    expected: "a number from 0 to 130, or a range such as 30-40",
    fix: "Correct the value; if the age is not known, write a value listed under missing.",
  }),
  countInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_COUNT_INVALID",
    what: `The count "${shown(value)}" is not a whole number.`,
    place,
    value: shown(value),
    expected: "a whole number not below 0",
    fix: "Correct the value; a count that is not known must be missing, never 0.",
  }),
  countMissing: (place: Place): Problem => ({
    code: "SIJILL_COUNT_MISSING",
    what: "The row has no count.",
    place,
    expected: "a whole number not below 0",
    fix: "Leave the row out when the source gives no count: it is then silent, not zero.",
  }),
  boundsInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_COUNT_BOUNDS",
    what: `The count ${value} does not lie within its bounds.`,
    place,
    value,
    expected: "lower ≤ count ≤ upper",
    fix: "Correct the count or its bounds.",
  }),
  totalImpossible: (file: string, total: number, lower: number, upper: number): Problem => ({
    code: "SIJILL_TOTAL_IMPOSSIBLE",
    what: `The declared total ${total} is outside what the rows add up to (${lower} to ${upper}).`,
    place: { file, path: "total" },
    value: String(total),
    expected: `a total from ${lower} to ${upper}`,
    fix: "Correct the total, or the rows.",
  }),
  deathBeforeArrest: (place: Place, death: string, arrest: string): Problem => ({
    code: "SIJILL_DEATH_BEFORE_ARREST",
    what: `The date ${shown(death)} lies before the arrest ${shown(arrest)}.`,
    place,
    value: shown(death),
    expected: "a date on or after the arrest",
    fix: "Check both dates against the document.",
  }),
  outsideCoverage: (
    place: Place,
    value: string,
    covered: readonly { readonly from: string; readonly to: string }[],
  ): Problem => ({
    code: "SIJILL_DATE_OUTSIDE_COVERAGE",
    what: `The date "${shown(value)}" lies wholly outside the declared coverage.`,
    place,
    value: shown(value),
    expected: `a date that can fall ${covered.map(({ from, to }) => `from ${from} to ${to}`).join(" or ")}`,
    fix: "Correct the date, or the coverage in dataset.json if the source reaches further than declared.",
  }),

  // Use ----------------------------------------------------------------------------------------------------------
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

function nameDelimiter(delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "bars (|)",
  };
  return names[delimiter] ?? `"${delimiter}"`;
}
