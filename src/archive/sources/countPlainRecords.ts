import { isUtf8 } from "node:buffer";
import { DistinctTexts } from "./DistinctTexts.ts";
import type { FileContent } from "./FileContent.ts";
import { startsWithMark } from "./startsWithMark.ts";
import { wholeLines } from "./wholeLines.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const space = 32;

/** The column whose values are compared, counted from 0, and the byte that stands between columns. */
export interface ComparedColumn {
  readonly index: number;
  readonly delimiter: number;
}

/** What a look at every line of a plain text found. */
export interface PlainCount {
  /** Records, without the header. */
  readonly records: number;
  /** All given values of the compared column certainly differ, and none has blanks around it. */
  readonly distinct: boolean;
}

/**
 * Counts the records of a text that needs no walk through its bytes: UTF-8 without quotes and NUL, whose lines all end
 * alike, none of them empty or too long. Jumps from line break to line break, so that a million rows cost milliseconds.
 *
 * @returns null when the text is not so plain
 */
export async function countPlainRecords(
  file: FileContent,
  longestLine: number,
  compared: ComparedColumn | null,
): Promise<PlainCount | null> {
  const lines = new PlainLines(longestLine, compared);
  for await (const piece of wholeLines(file, longestLine)) if (!lines.add(piece)) return null;
  return lines.counted();
}

/** Counts apart from the reading: a loop that waits now and then is not compiled well, this one is. */
class PlainLines {
  readonly #longest: number;
  readonly #compared: ComparedColumn | null;
  readonly #values = new DistinctTexts();
  #comparable: boolean;
  #lines = 0;
  /** Lines with a line break at their end, and those of them that end with two characters. */
  #ended = 0;
  #pairs = 0;

  constructor(longestLine: number, compared: ComparedColumn | null) {
    this.#longest = longestLine;
    this.#compared = compared;
    this.#comparable = compared !== null;
  }

  /** @returns false when the piece, of whole lines, is not plain */
  add(piece: Buffer): boolean {
    if (piece.includes(quote) || piece.includes(0) || !isUtf8(piece)) return false;
    const paired = countPairs(piece);
    if (paired === null) return false;
    this.#pairs += paired;
    const compared = this.#compared;
    let start = this.#lines === 0 && startsWithMark(piece) ? 3 : 0;
    while (start < piece.length) {
      const next = piece.indexOf(lineFeed, start);
      const end = (next === -1 ? piece.length : next) - (paired > 0 && next !== -1 ? 1 : 0);
      if (end === start || end - start > this.#longest) return false;
      if (this.#comparable && compared !== null && this.#lines > 0)
        this.#comparable = addValue(this.#values, piece, start, end, compared);
      this.#lines++;
      if (next === -1) break;
      this.#ended++;
      start = next + 1;
    }
    return this.#pairs === 0 || this.#pairs === this.#ended;
  }

  counted(): PlainCount | null {
    if (this.#lines === 0) return null;
    return { records: this.#lines - 1, distinct: this.#comparable && this.#values.areDifferent() };
  }
}

/** @returns false when there is no such column in the line, or the value has blanks around it */
function addValue(
  values: DistinctTexts,
  bytes: Buffer,
  lineStart: number,
  lineEnd: number,
  { index, delimiter }: ComparedColumn,
): boolean {
  let start = lineStart;
  for (let column = 0; column < index; column++) {
    const found = bytes.indexOf(delimiter, start);
    if (found === -1 || found >= lineEnd) return false;
    start = found + 1;
  }
  const end = values.addUntil(bytes, start, lineEnd, delimiter);
  return end === start || (bytes[start] !== space && bytes[end - 1] !== space);
}

/** Carriage returns, all of them before a line feed; null when one stands alone. */
function countPairs(bytes: Buffer): number | null {
  let pairs = 0;
  for (let i = bytes.indexOf(carriageReturn); i !== -1; i = bytes.indexOf(carriageReturn, i + 1)) {
    if (bytes[i + 1] !== lineFeed) return null;
    pairs++;
  }
  return pairs;
}
