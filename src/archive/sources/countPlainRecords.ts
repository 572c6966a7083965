import { isUtf8 } from "node:buffer";
import { startsWithMark } from "./startsWithMark.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** Records of a plain text, its header included, and whether lines between them are empty. */
export interface PlainCount {
  readonly records: number;
  readonly blankLines: number;
}

/**
 * Counts the records of a text that needs no walk through its bytes: UTF-8 without quotes, whose lines all end alike
 * and are none too long, the first of them not empty. Jumps from line break to line break, so that a million rows cost milliseconds.
 *
 * @returns null when the text is not so plain
 */
export function countPlainRecords(bytes: Uint8Array, longestLine: number): PlainCount | null {
  let start = startsWithMark(bytes) ? 3 : 0;
  const startsBlank = bytes[start] === lineFeed || bytes[start] === carriageReturn;
  if (startsBlank || bytes.includes(quote) || !isUtf8(bytes)) return null;
  const pairs = countPairs(bytes);
  if (pairs === null) return null;
  let [records, blankLines, ends] = [0, 0, 0];
  while (start < bytes.length) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next === -1 ? bytes.length : next;
    const length = end - start - (pairs > 0 && next !== -1 ? 1 : 0);
    if (length > longestLine) return null;
    if (length === 0) blankLines++;
    else records++;
    if (next !== -1) ends++;
    start = end + 1;
  }
  return pairs === 0 || pairs === ends ? { records, blankLines } : null;
}

/** Carriage returns, all of them before a line feed; null when one stands alone. */
function countPairs(bytes: Uint8Array): number | null {
  let pairs = 0;
  for (let i = bytes.indexOf(carriageReturn); i !== -1; i = bytes.indexOf(carriageReturn, i + 1)) {
    if (bytes[i + 1] !== lineFeed) return null;
    pairs++;
  }
  return pairs;
}
