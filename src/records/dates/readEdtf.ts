import type { Problem } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildAlternatives } from "./buildPartialDate.ts";
import { readEdtfInterval } from "./readEdtfInterval.ts";
import { readEdtfSingle } from "./readEdtfSingle.ts";

/*
 * A parser of our own for level 1, because edtf 4.11.1 costs 25 ms to load and 0.17 ms a value (5,000 values: 0.85 s),
 * moves 2015-02-29 to 1 March, refuses 2014/2014, gives open ends that are no dates and seasons that are quarters.
 * It is the oracle in test/records/dates/edtfOracle.test.ts for everything it gets right.
 */

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)? ?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?$/;
const TWO_DAYS = /^\[ ?(\d{4}-\d{2}-\d{2}) ?, ?(\d{4}-\d{2}-\d{2}) ?\]$/;
const LONG_OR_NEGATIVE_YEAR = /^(?:Y-?\d{5,}|-\d{4}(?:-\d{2}){0,2}|[+]?\d{5,6}-\d{2}-\d{2})[?~%]?$/i;
const YEAR_LEVEL_2 = /^(?:Y?-?\d+E\d+(?:S\d+)?|Y?-?\d{4,}S\d+)$/i;

/**
 * Reads what EDTF has beside single dates: times of day (dropped), intervals, and the one level 2 form this library
 * writes itself, the set of two days.
 * Returns null when the text does not look like EDTF, so that another reader may try.
 */
export function readEdtf(text: string): PartialDate | Problem | null {
  const dateTime = DATE_TIME.exec(text);
  if (dateTime?.[1] !== undefined) return readEdtfSingle(dateTime[1]); // the day as written; no time zone is applied
  if (text.includes("/")) return readEdtfInterval(text);
  if (text.startsWith("[") || text.startsWith("{")) return readSet(text);
  if (YEAR_LEVEL_2.test(text))
    return messages.dateUnsupported(text, "exponential years and significant digits");
  if (LONG_OR_NEGATIVE_YEAR.test(text)) return messages.dateYearOutOfRange(text, text);
  return null;
}

function readSet(text: string): PartialDate | Problem {
  const match = TWO_DAYS.exec(text);
  if (match?.[1] === undefined || match[2] === undefined)
    return messages.dateUnsupported(text, "sets and lists other than one of two days");
  const a = readEdtfSingle(match[1]) ?? messages.dateUnreadable(text);
  const b = readEdtfSingle(match[2]) ?? messages.dateUnreadable(text);
  if (isProblem(a)) return a;
  if (isProblem(b)) return b;
  return a.edtf === b.edtf ? a : buildAlternatives(a.edtf, b.edtf);
}
