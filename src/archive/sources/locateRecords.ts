const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** Where each record of a delimited text starts: byte offset and line, both in file order. */
export interface RecordStarts {
  readonly offsets: Float64Array;
  readonly lines: Float64Array;
}

/**
 * Walks through a delimited text once, quotes respected, and notes where each record starts; empty lines
 * are lines, not records. Independent of the engine's parser: it numbers rows as an editor shows them and
 * checks that no record was lost.
 *
 * @param bytes the file
 * @param delimiter byte of the delimiter, or null for one record a line without quotes
 */
export function locateRecords(bytes: Uint8Array, delimiter: number | null): RecordStarts {
  const offsets: number[] = [];
  const lines: number[] = [];
  let line = 1;
  let atRecordStart = true;
  let atFieldStart = true;
  let quoted = false;
  for (let i = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const breaksLine = byte === lineFeed || (byte === carriageReturn && bytes[i + 1] !== lineFeed);
    if (!quoted && (byte === lineFeed || byte === carriageReturn)) {
      atRecordStart = true;
      atFieldStart = true;
    } else {
      if (atRecordStart) {
        offsets.push(i);
        lines.push(line);
        atRecordStart = false;
      }
      if (quoted) {
        if (byte === quote) {
          if (bytes[i + 1] === quote) i++;
          else quoted = false;
        }
      } else if (delimiter !== null && byte === quote && atFieldStart) quoted = true;
      atFieldStart = byte === delimiter && !quoted;
    }
    if (breaksLine) line++;
  }
  return { offsets: Float64Array.from(offsets), lines: Float64Array.from(lines) };
}
