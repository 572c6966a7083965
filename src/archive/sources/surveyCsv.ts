import { isUtf8 } from "node:buffer";
import { messages } from "./messages.ts";
import type { UnreadableRow } from "./RowSource.ts";
import { lineBreaks, walkRecords } from "./walkRecords.ts";

const lineFeed = 10;
const shownBytes = 200;

/** What a walk through a delimited text found. Records are counted without the header. */
export interface CsvSurvey {
  /** Quotes of the header enclose whole names. */
  readonly headerReadable: boolean;
  readonly readable: number;
  readonly unreadable: readonly UnreadableRow[];
  /** Every line is a readable record and all end alike: the engine can read the text as it stands. */
  readonly plain: boolean;
  /** Lines on which the readable records begin, in order. */
  readonly lines: Float64Array;
  /** The header and the readable records, one kind of line break between them, no empty lines. */
  readableBytes(): Uint8Array;
}

/** Looks at every record of a text in UTF-8: does it have as many values as the header, sound quotes, sound bytes? */
export function surveyCsv(
  bytes: Uint8Array,
  delimiter: string,
  columns: number,
  longestRecord: number,
): CsvSurvey {
  const separator = new TextEncoder().encode(delimiter);
  const sound = isUtf8(bytes);
  const unreadable: UnreadableRow[] = [];
  const [starts, ends, lines]: [number[], number[], number[]] = [[], [], []];
  let records = 0;
  let headerReadable = true;
  let [nextLine, gaps] = [1, 0];
  const kinds = walkRecords(bytes, separator, (start, end, line, lastLine, fields, filled, wellQuoted) => {
    if (line !== nextLine) gaps++;
    nextLine = lastLine + 1;
    const isHeader = records++ === 0;
    if (isHeader) headerReadable = wellQuoted;
    else {
      const problem = !wellQuoted
        ? (place: object) => messages.rowQuoteOpen(place, lastLine - line + 1)
        : end - start > longestRecord
          ? messages.rowLineTooLong
          : !sound && !isUtf8(bytes.subarray(start, end))
            ? messages.rowEncoding
            : fields < columns
              ? (place: object) => messages.rowTooFewColumns(place, fields, columns)
              : filled > columns
                ? (place: object) => messages.rowTooManyColumns(place, filled, columns)
                : null;
      if (problem !== null) {
        const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + shownBytes)));
        unreadable.push({ row: line, value: text.replace(/[\r\n]+$/, ""), problem });
        return;
      }
      lines.push(line);
    }
    starts.push(start);
    ends.push(end);
  });
  return {
    headerReadable,
    readable: lines.length,
    unreadable,
    plain: unreadable.length === 0 && gaps === 0 && isOneKind(kinds),
    lines: Float64Array.from(lines),
    readableBytes: () => joinRecords(bytes, starts, ends),
  };
}

function isOneKind(kinds: number): boolean {
  return kinds === 0 || Object.values(lineBreaks).some((kind) => kind === kinds);
}

function joinRecords(bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): Uint8Array {
  const joined = new Uint8Array(bytes.length + 1);
  let at = 0;
  for (const [index, start] of starts.entries()) {
    const record = bytes.subarray(start, ends[index]);
    joined.set(record, at);
    at += record.length;
    joined[at++] = lineFeed;
  }
  return joined.subarray(0, at);
}
