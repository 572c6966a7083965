import { isUtf8 } from "node:buffer";
import { messages } from "./messages.ts";
import type { UnreadableRow } from "./RowSource.ts";
import { startsWithMark } from "./startsWithMark.ts";

const shownBytes = 200;
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** The lines of a text that may hold a value, and those that cannot. */
export interface LineSurvey {
  /** Numbers of the sound lines, in order. Lines of nothing but blanks are neither sound nor unreadable. */
  readonly rows: readonly number[];
  readonly unreadable: readonly UnreadableRow[];
  /** Every line is sound: the text can be read as it stands. */
  readonly plain: boolean;
  /** The sound lines alone. */
  readableBytes(): Uint8Array;
}

/** Looks at every line of a text in UTF-8: no control characters, sound bytes, not too long. */
export function surveyLines(bytes: Uint8Array, longestLine: number): LineSurvey {
  const rows: number[] = [];
  const unreadable: UnreadableRow[] = [];
  const sound: Uint8Array[] = [];
  const end = new Uint8Array([lineFeed]);
  let plain = true;
  let line = 0;
  for (let start = startsWithMark(bytes) ? 3 : 0; start < bytes.length; ) {
    let stop = start;
    let [controls, blank] = [false, true];
    for (; stop < bytes.length; stop++) {
      const byte = bytes[stop] as number;
      if (byte === lineFeed || byte === carriageReturn) break;
      if (byte < space && byte !== tab) controls = true;
      if (byte !== space && byte !== tab) blank = false;
    }
    line++;
    const text = bytes.subarray(start, stop);
    const problem = blank
      ? null
      : text.length > longestLine
        ? messages.rowLineTooLong
        : !isUtf8(text)
          ? messages.rowEncoding
          : controls
            ? messages.rowNotObject
            : null;
    if (blank || problem !== null || bytes[stop] === carriageReturn) plain = false;
    if (problem !== null)
      unreadable.push({ row: line, value: new TextDecoder().decode(text.subarray(0, shownBytes)), problem });
    else if (!blank) {
      rows.push(line);
      sound.push(text, end);
    }
    start = stop + (bytes[stop] === carriageReturn && bytes[stop + 1] === lineFeed ? 2 : 1);
  }
  return { rows, unreadable, plain, readableBytes: () => Buffer.concat(sound) };
}
