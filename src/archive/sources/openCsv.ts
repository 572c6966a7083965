import { SijillError } from "../../errors/index.ts";
import { filePattern, literal } from "../store/sql.ts";
import { chooseDelimiter } from "./chooseDelimiter.ts";
import { countPlainRecords } from "./countPlainRecords.ts";
import type { FileContent } from "./FileContent.ts";
import { messages } from "./messages.ts";
import type { RowSource } from "./RowSource.ts";
import { isBlank, readUtf8, type TextEncoding } from "./readUtf8.ts";
import type { Scratch } from "./Scratch.ts";
import { surveyCsv } from "./surveyCsv.ts";

const longestHeader = 1_000_000;
const longestRecord = 2_000_000;

export interface CsvOptions {
  readonly delimiter: string | undefined;
  readonly encoding: TextEncoding | undefined;
  /** Columns that must exist: they decide the delimiter when none is declared. */
  readonly mapped: readonly string[];
  /** Column whose values are compared while the lines are counted. */
  readonly compared?: string | undefined;
}

/**
 * Opens a delimited text file. What is a record, and which records are sound, is decided by a count of our own;
 * the engine is given the sound ones only and must find exactly as many. A row that does not fit is listed, never
 * bent until it fits, except for empty values after the last column, which spreadsheets leave behind.
 *
 * A text in UTF-8 is first taken for a plain one, which the engine reads while its lines are counted.
 */
export async function openCsv(file: FileContent, options: CsvOptions, scratch: Scratch): Promise<RowSource> {
  const { encoding = "utf-8" } = options;
  const head = encoding === "utf-8" ? await file.head(longestHeader) : new Uint8Array();
  const mayBePlain = !isBlank(head) && !head.includes(0);
  const { bytes, decoded } = mayBePlain ? { bytes: head, decoded: false } : await readUtf8(file, encoding);
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, longestHeader));
  const { delimiter, columns } = chooseDelimiter(file.name, text, options.delimiter, options.mapped);
  if (columns.some((column) => column.includes("\uFFFD"))) {
    throw new SijillError(messages.fileNotUtf8(file.name));
  }
  const careful = () => openCarefully(file, encoding, delimiter, columns, scratch);
  if (decoded) return careful();
  const index = options.compared === undefined ? -1 : columns.indexOf(options.compared);
  const [separator = 0, ...more] = new TextEncoder().encode(delimiter);
  const compared = index === -1 || more.length > 0 ? null : { index, delimiter: separator };
  const counting = countPlainRecords(file, longestRecord, compared);
  counting.catch(() => {}); // waited for below, by whoever asks
  return {
    ...relationOf(file.path, delimiter, columns),
    unreadable: [],
    readable: async () => (await counting)?.records ?? "not plain",
    distinct: async () => (await counting)?.distinct === true,
    rowNumber: (position) => position + 2,
    careful,
  };
}

/** Looks at every record; where not all are sound, the sound ones are read from a scratch copy. */
async function openCarefully(
  file: FileContent,
  encoding: TextEncoding,
  delimiter: string,
  columns: readonly string[],
  scratch: Scratch,
): Promise<RowSource> {
  const { bytes, decoded } = await readUtf8(file, encoding);
  const survey = surveyCsv(bytes, delimiter, columns.length, longestRecord);
  if (!survey.headerReadable) throw new SijillError(messages.headerQuote(file.name));
  const asItStands = survey.plain && !decoded;
  const path = asItStands ? file.path : await scratch.write(survey.readableBytes(), ".csv");
  return {
    ...relationOf(path, delimiter, columns),
    unreadable: survey.unreadable,
    readable: async () => survey.readable,
    rowNumber: (position) => survey.lines[position] ?? 0,
  };
}

function relationOf(
  path: string,
  delimiter: string,
  columns: readonly string[],
): Pick<RowSource, "columns" | "relation" | "expression"> {
  const names = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  return {
    columns,
    relation: `read_csv(${filePattern(path)}, auto_detect = false, header = true, delim = ${literal(delimiter)},
      quote = '"', escape = '"', columns = {${names}}, nullstr = '', max_line_size = ${longestRecord + 2}, buffer_size = ${2 * (longestRecord + 2)},
      hive_partitioning = false, compression = 'none')`,
    expression: (column) => `c${columns.indexOf(column)}`,
  };
}
