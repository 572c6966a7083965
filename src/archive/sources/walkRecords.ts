import { startsWithMark } from "./startsWithMark.ts";

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;

/** What one record of a delimited text looks like. Offsets are bytes; lines are numbered from 1. */
export type RecordVisitor = (
  start: number,
  /** After the last byte, without its line break. */
  end: number,
  firstLine: number,
  lastLine: number,
  fields: number,
  /** Fields up to the last one that is not empty. */
  filled: number,
  /** Every quote encloses a whole field. */
  wellQuoted: boolean,
) => void;

/** How the lines of a text end: bits to be combined. */
export const lineBreaks = { lineFeed: 1, both: 2, carriageReturn: 4 } as const;

/**
 * Walks through a delimited text once (RFC 4180) and shows each record to a visitor; empty lines are lines, not
 * records. Independent of the engine's parser: it numbers rows as an editor shows them, and no record can be lost
 * between the two without being noticed.
 *
 * A quote opens a value only as its first byte and must close at its last. Elsewhere in an unquoted value it is a
 * character (5" wide); after leading spaces or before trailing ones readers disagree, so it is a fault here.
 *
 * @param bytes the text in UTF-8
 * @param delimiter bytes of the delimiter
 * @returns the kinds of line breaks outside values, as bits of `lineBreaks`
 */
export function walkRecords(bytes: Uint8Array, delimiter: Uint8Array, visit: RecordVisitor): number {
  const length = bytes.length;
  const special = new Uint8Array(256);
  for (const byte of [lineFeed, carriageReturn, quote, delimiter[0] as number]) special[byte] = 1;
  let kinds = 0;
  let line = 1;
  let i = startsWithMark(bytes) ? 3 : 0;
  while (i < length) {
    if (bytes[i] === lineFeed || bytes[i] === carriageReturn) {
      const kind = lineBreakAt(bytes, i);
      kinds |= kind;
      i += kind === lineBreaks.both ? 2 : 1;
      line++;
      continue;
    }
    const start = i;
    const firstLine = line;
    let wellQuoted = true;
    let fields = 0;
    let filled = 0;
    for (;;) {
      const fieldStart = i;
      fields++;
      if (bytes[i] === quote) {
        i++;
        for (; i < length; i++) {
          const byte = bytes[i];
          if (byte === quote) {
            if (bytes[i + 1] !== quote) break;
            i++;
          } else if (byte === lineFeed || (byte === carriageReturn && bytes[i + 1] !== lineFeed)) line++;
        }
        if (i >= length) {
          wellQuoted = false;
          if (bytes[length - 1] === lineFeed || bytes[length - 1] === carriageReturn) line--;
        }
        i = Math.min(i + 1, length);
        if (i - fieldStart > 2) filled = fields;
        if (i < length && !endsField(bytes, i, delimiter)) wellQuoted = false;
      }
      const rest = i;
      if (bytes[i] === space && delimiter[0] !== space) {
        while (bytes[i] === space) i++;
        if (bytes[i] === quote) wellQuoted = false;
      }
      for (;;) {
        while (special[bytes[i] as number] === 0) i++;
        if (i >= length || endsField(bytes, i, delimiter)) break;
        i++;
      }
      if (i > rest) filled = fields;
      if (i >= length || bytes[i] === lineFeed || bytes[i] === carriageReturn) break;
      i += delimiter.length;
    }
    visit(start, i, firstLine, line, fields, filled, wellQuoted);
  }
  return kinds;
}

function lineBreakAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === lineFeed) return lineBreaks.lineFeed;
  return bytes[at + 1] === lineFeed ? lineBreaks.both : lineBreaks.carriageReturn;
}

function endsField(bytes: Uint8Array, at: number, delimiter: Uint8Array): boolean {
  if (bytes[at] === lineFeed || bytes[at] === carriageReturn) return true;
  for (let i = 0; i < delimiter.length; i++) if (bytes[at + i] !== delimiter[i]) return false;
  return true;
}
