import { isUtf8 } from "node:buffer";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Store } from "../store/Store.ts";
import { literal } from "../store/sql.ts";
import type { FileContent } from "./FileContent.ts";
import { locateRecords } from "./locateRecords.ts";
import type { RowAccount, RowSource, UnreadableRow } from "./RowSource.ts";
import { readHeader } from "./readHeader.ts";
import type { Scratch } from "./Scratch.ts";

const delimiters = [",", ";", "\t", "|"];
const longestHeader = 1_000_000;

export interface CsvOptions {
  readonly delimiter: string | undefined;
  readonly encoding: "utf-8" | "windows-1256" | "utf-16le" | undefined;
  /** Columns that must exist: they decide the delimiter when none is declared. */
  readonly mapped: readonly string[];
  /** Makes the names of the engine's account of unreadable rows unique. */
  readonly key: string;
}

/**
 * Opens a delimited text file. The engine reads it strictly: a row that does not fit is listed, never bent
 * until it fits. Text that is not UTF-8 is decoded into a scratch copy first.
 */
export async function openCsv(
  file: FileContent,
  options: CsvOptions,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const content = await decode(file, options.encoding, scratch);
  const head = new TextDecoder("utf-8").decode(content.bytes.subarray(0, longestHeader));
  if (head.slice(0, head.search(/[\r\n]|$/)).includes("\uFFFD"))
    throw new SijillError(messages.fileNotUtf8(file.name));
  const { delimiter, columns } = chooseDelimiter(file.name, head, options);
  const rejects = `rejects_${options.key}`;
  const names = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(", ");
  const reading = (
    path: string,
  ) => `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ${literal(delimiter)},
    quote = '"', escape = '"', columns = {${names}}, nullstr = '', max_line_size = 2000000,
    store_rejects = true, rejects_table = ${literal(rejects)}, rejects_scan = ${literal(`scans_${options.key}`)})`;
  return {
    columns,
    relation: reading(content.path),
    expression: (column) => `c${columns.indexOf(column)}`,
    projectable: content.utf8,
    account: async (readable, wanted) => {
      const errors = await store.rows(
        `SELECT line_byte_position AS position, error_type, error_message, left(csv_line, 200) AS text
           FROM ${rejects} WHERE scan_id = (SELECT min(scan_id) FROM ${rejects}) ORDER BY ALL`,
      );
      if (errors.length === 0 && wanted === "all") {
        return { unreadable: [], counted: null, rowNumber: (position) => position + 2 };
      }
      return accountFor(file.name, content.bytes, delimiter, errors, readable);
    },
  };
}

interface Content {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly utf8: boolean;
}

async function decode(
  file: FileContent,
  encoding: CsvOptions["encoding"],
  scratch: Scratch,
): Promise<Content> {
  const bytes = await file.bytes();
  if (bytes.length === 0) throw new SijillError(messages.fileEmpty(file.name));
  const declared = encoding ?? "utf-8";
  if (declared !== "utf-16le" && bytes.subarray(0, 65_536).includes(0)) {
    throw new SijillError(messages.fileBinary(file.name));
  }
  const utf8 = declared === "utf-8" && isUtf8(bytes);
  const mixedBreaks = declared === "utf-8" && mixesLineBreaks(bytes);
  if (declared === "utf-8" && !mixedBreaks) return { path: file.path, bytes, utf8 };
  let text: string;
  try {
    text = new TextDecoder(declared, { fatal: declared !== "utf-8" }).decode(bytes);
  } catch {
    throw new SijillError(messages.fileUnreadable(file.name, `it is not ${declared}`));
  }
  const path = await scratch.write(text.replace(/\r\n?/g, "\n"), ".csv");
  return { path, bytes: new TextEncoder().encode(text), utf8: true };
}

/** Lines that end in different ways stop a strict reader: such files are read from a copy with one kind of break. */
function mixesLineBreaks(bytes: Uint8Array): boolean {
  if (!bytes.includes(13)) return false;
  let [pairs, feeds, returns] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 13) {
      if (bytes[i + 1] === 10) {
        pairs++;
        i++;
      } else returns++;
    } else if (bytes[i] === 10) feeds++;
  }
  return [pairs, feeds, returns].filter((found) => found > 0).length > 1;
}

function chooseDelimiter(
  file: string,
  head: string,
  { delimiter: declared, mapped }: CsvOptions,
): { delimiter: string; columns: string[] } {
  const headers = new Map(delimiters.map((each) => [each, readHeader(head, each)]));
  const has = (columns: readonly string[]) => mapped.every((column) => columns.includes(column));
  const fitting = delimiters.find((each) => has(headers.get(each) ?? []));
  if (declared !== undefined) {
    const columns = readHeader(head, declared);
    if (columns.length === 1 && !has(columns) && fitting !== undefined && fitting !== declared) {
      throw new SijillError(messages.delimiterWrong(file, declared, fitting));
    }
    return { delimiter: declared, columns };
  }
  const widest = delimiters.reduce((best, each) =>
    (headers.get(each)?.length ?? 0) > (headers.get(best)?.length ?? 0) ? each : best,
  );
  const delimiter = fitting ?? widest;
  return { delimiter, columns: headers.get(delimiter) ?? [] };
}

type RejectRow = Readonly<Record<string, string | number | boolean | null>>;

function accountFor(
  file: string,
  bytes: Uint8Array,
  delimiter: string,
  errors: readonly RejectRow[],
  readable: number,
): RowAccount {
  const { offsets, lines } = locateRecords(bytes, delimiter.charCodeAt(0));
  const unreadable = new Map<number, UnreadableRow>();
  for (const error of errors) {
    const record = recordAt(offsets, Number(error.position));
    if (unreadable.has(record)) continue;
    const spanned = (lines[record + 1] ?? countLines(bytes) + 1) - (lines[record] ?? 0);
    unreadable.set(record, {
      row: lines[record] ?? 0,
      value: String(error.text ?? ""),
      problem: problemOf(String(error.error_type), String(error.error_message), spanned),
    });
  }
  const counted = offsets.length - 1;
  if (counted !== readable + unreadable.size) {
    throw new SijillError(messages.rowsUnaccounted(file, counted, readable + unreadable.size));
  }
  const readableRows = Array.from(lines.keys()).filter((record) => record > 0 && !unreadable.has(record));
  return {
    unreadable: [...unreadable.values()].sort((a, b) => a.row - b.row),
    counted,
    rowNumber: (position) => lines[readableRows[position] ?? 0] ?? 0,
  };
}

/** The record that starts at an offset or, where the engine counts from an empty line, the next one. */
function recordAt(offsets: Float64Array, offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let i = 0; i < bytes.length - 1; i++) if (bytes[i] === 10) lines++;
  return lines;
}

function problemOf(type: string, message: string, lines: number): UnreadableRow["problem"] {
  const numbers = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  const found = numbers === null ? message : `${numbers[2]} instead of ${numbers[1]}`;
  switch (type) {
    case "MISSING COLUMNS":
      return (place) => messages.rowTooFewColumns(place, found);
    case "TOO MANY COLUMNS":
      return (place) => messages.rowTooManyColumns(place, found);
    case "UNQUOTED VALUE":
      return (place) => messages.rowQuoteOpen(place, lines);
    case "LINE SIZE OVER MAXIMUM":
      return (place) => messages.rowLineTooLong(place);
    case "INVALID ENCODING":
      return (place) => messages.rowEncoding(place);
    default:
      return (place) => messages.rowUnreadable(place, message);
  }
}
