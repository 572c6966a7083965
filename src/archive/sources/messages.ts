import type { Place, Problem } from "../../errors/index.ts";
import { inFile } from "../inFile.ts";
import { shown } from "../shown.ts";

/** All wordings of this folder. */
export const messages = {
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
