import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** One date of EDTF level 1 taken apart; a part is null when it is not given and "unknown" when it is written X. */
export interface EdtfDate {
  readonly year: string;
  readonly month: number | "unknown" | null;
  readonly day: number | "unknown" | null;
  readonly qualifier: "?" | "~" | "%" | null;
}

/** An end of an interval: a date, open (".."), or unknown (""). */
export type EdtfEnd = EdtfDate | "open" | "unknown";

const DATE = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** Seasons are months 21 to 24, quarters 33 to 36 (ISO 8601-2, 4.8). */
const isMonth = (month: number): boolean =>
  (month >= 1 && month <= 12) || isSeason(month) || isQuarter(month);
export const isSeason = (month: number): boolean => month >= 21 && month <= 24;
export const isQuarter = (month: number): boolean => month >= 33 && month <= 36;

/** Takes a date or interval of EDTF level 1 apart, for printing only: calendar questions belong to `records/`. */
export function readEdtf(edtf: string): readonly [EdtfEnd] | readonly [EdtfEnd, EdtfEnd] {
  const [from = "", to, ...more] = edtf.split("/");
  if (more.length > 0 || (to === undefined && from === ".."))
    throw new SijillError(messages.dateUnreadable(edtf));
  return to === undefined ? [readEnd(from, edtf)] : [readEnd(from, edtf), readEnd(to, edtf)];
}

function readEnd(text: string, edtf: string): EdtfEnd {
  if (text === "") return "unknown";
  if (text === "..") return "open";
  const [matched, year = "", month, day, qualifier] = DATE.exec(text) ?? [];
  const date: EdtfDate = {
    year,
    month: readPart(month),
    day: readPart(day),
    qualifier: (qualifier as "?" | "~" | "%" | undefined) ?? null,
  };
  if (matched === undefined || !isSensible(date)) throw new SijillError(messages.dateUnreadable(edtf));
  return date;
}

function readPart(text: string | undefined): number | "unknown" | null {
  if (text === undefined) return null;
  return text === "XX" ? "unknown" : Number(text);
}

function isSensible({ month, day }: EdtfDate): boolean {
  if (typeof month === "number" && !isMonth(month)) return false;
  if (typeof day === "number" && (day < 1 || day > 31)) return false;
  // "the 12th of an unknown month" and "a day of spring" are not dates anyone can check.
  return day === null || day === "unknown" || (typeof month === "number" && month <= 12);
}
