import type { Problem } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { plain } from "./buildPartialDate.ts";
import { isEdtfShaped, readEdtfSingle } from "./readEdtfSingle.ts";

/**
 * Reads an EDTF level 1 interval: `a/b` with ends of any precision, `..` for an open end, nothing for an unknown one.
 * Reversed means that the latest day of the end is before the earliest day of the start: 2014-05/2014 is not.
 */
export function readEdtfInterval(text: string): PartialDate | Problem | null {
  const ends = text.split("/").map((end) => end.trim());
  const [start, end] = ends;
  if (ends.length !== 2 || start === undefined || end === undefined) return null;
  if (!isEnd(start) || !isEnd(end)) return null;
  if (isOpen(start) && isOpen(end)) return messages.dateIntervalEmpty(text);
  const from = readEnd(text, start);
  const to = readEnd(text, end);
  if (isProblem(from)) return from;
  if (isProblem(to)) return to;
  if (from.earliest !== null && to.latest !== null && to.latest < from.earliest)
    return messages.dateReversed(text);
  return {
    ...plain(`${from.edtf}/${to.edtf}`, from.earliest, to.latest, "interval"),
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
}

/** "2014/5" and "05/2014" are a month, not an interval: an end has four digits of year, or is open. */
function isEnd(end: string): boolean {
  return isOpen(end) || isEdtfShaped(end) || end.includes(":");
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function readEnd(text: string, end: string): PartialDate | Problem {
  if (isOpen(end)) return plain(end, null, null, "unknown");
  if (end.includes(":")) return messages.dateUnsupported(text, "a time of day in an interval");
  if (/X/i.test(end)) return messages.dateUnsupported(text, "unspecified digits in an interval");
  if (/-(?:2[1-9]|3\d|4[01])[?~%]?$/.test(end) && !/-\d{2}-\d{2}/.test(end))
    return messages.dateUnsupported(text, "a season in an interval");
  const date = readEdtfSingle(end);
  if (date === null) return messages.dateUnreadable(text);
  return isProblem(date) ? messages.dateInInterval(text, date) : date;
}
