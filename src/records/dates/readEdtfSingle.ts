import type { Problem } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildDay, buildMonth, buildYear, plain, yearProblem } from "./buildPartialDate.ts";
import { daysInMonth, twoDigits } from "./calendar.ts";

const NOT_FROM_THE_RIGHT = "unspecified digits beyond the last two of the year, or left of known ones";
const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/i;
/** The shape of a date in which digits may be X and a qualifier may stand beside any part: levels 1 and 2. */
const LEVEL_2_SHAPE = /^[?~%]?[\dX]{4}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?)?)?$/i;

/** Tells a text that is shaped like one EDTF date with a four-digit year, of level 1 or 2. */
export function isEdtfShaped(text: string): boolean {
  return LEVEL_2_SHAPE.test(text);
}

/**
 * Reads one EDTF date (no interval, no time): year, month, day, season, unspecified digits from the right, qualifier
 * at the end. Level 1 qualifiers are also taken on seasons and unspecified digits, where their meaning is plain.
 *
 * Seasons 21 to 24 are the meteorological seasons of the northern hemisphere: spring is March to May, winter is
 * December of the named year to February of the next. The specification gives them no dates; that winter follows
 * autumn of the same year is how they sort (21 < 22 < 23 < 24), and python-edtf places it at the end of the year too.
 */
export function readEdtfSingle(text: string): PartialDate | Problem | null {
  const match = SINGLE.exec(text);
  if (match === null) return level2Problem(text);
  const [, year = "", month, day, qualifier] = match;
  const date = readParts(text, year.toUpperCase(), month?.toUpperCase(), day?.toUpperCase());
  if (qualifier === undefined || isProblem(date)) return date;
  return {
    ...date,
    edtf: date.edtf + qualifier,
    approximate: qualifier !== "?",
    uncertain: qualifier !== "~",
  };
}

function readParts(
  text: string,
  year: string,
  month: string | undefined,
  day: string | undefined,
): PartialDate | Problem {
  if (year.endsWith("X")) {
    if (month !== undefined) return messages.dateUnsupported(text, NOT_FROM_THE_RIGHT);
    const first = Number(year.replace(/X/g, "0"));
    const last = Number(year.replace(/X/g, "9"));
    return (
      yearProblem(text, first) ??
      yearProblem(text, last) ??
      plain(year, `${first}-01-01`, `${last}-12-31`, "interval")
    );
  }
  if (month === undefined) return buildYear(text, Number(year));
  if (month === "XX") {
    if (day !== undefined && day !== "XX") return messages.dateUnsupported(text, NOT_FROM_THE_RIGHT);
    return withEdtf(buildYear(text, Number(year)), day === undefined ? `${year}-XX` : `${year}-XX-XX`);
  }
  const division = Number(month);
  if (division >= 21 && division <= 41) {
    if (division > 24 || day !== undefined)
      return messages.dateUnsupported(text, "divisions of the year other than 21 to 24");
    return buildSeason(text, Number(year), division);
  }
  if (day === undefined) return buildMonth(text, Number(year), division);
  if (day === "XX") return withEdtf(buildMonth(text, Number(year), division), `${year}-${month}-XX`);
  return buildDay(text, Number(year), division, Number(day));
}

function buildSeason(text: string, year: number, season: number): PartialDate | Problem {
  const problem = yearProblem(text, year);
  if (problem !== null) return problem;
  const firstMonth = 3 * (season - 20); // 3, 6, 9, 12
  const lastYear = season === 24 ? year + 1 : year;
  const lastMonth = season === 24 ? 2 : firstMonth + 2;
  const latest = `${lastYear}-${twoDigits(lastMonth)}-${daysInMonth(lastYear, lastMonth)}`;
  return plain(`${year}-${season}`, `${year}-${twoDigits(firstMonth)}-01`, latest, "interval");
}

function level2Problem(text: string): Problem | null {
  if (!LEVEL_2_SHAPE.test(text)) return null;
  return /X/i.test(text)
    ? messages.dateUnsupported(text, NOT_FROM_THE_RIGHT)
    : messages.dateUnsupported(text, "a qualifier that is not at the end");
}

function withEdtf(date: PartialDate | Problem, edtf: string): PartialDate | Problem {
  return isProblem(date) ? date : { ...date, edtf };
}
