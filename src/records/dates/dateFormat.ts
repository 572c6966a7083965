import { type Problem, SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildDay, buildMonth, buildYear } from "./buildPartialDate.ts";
import { MONTH_NAME_PATTERN, monthByName } from "./monthNames.ts";
import { normalizeDateText } from "./normalizeDateText.ts";
import { readYear } from "./readYear.ts";

/** Reads one normalised text; null when it is not written in this format. */
export type FormatReader = (text: string) => PartialDate | Problem | null;

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: "(?<year>\\d{4})",
  YY: "(?<year>\\d{2})",
  MMMM: `(?<name>${MONTH_NAME_PATTERN})`,
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
};
const FIXED_WIDTH: ReadonlySet<string> = new Set(["YYYY", "YY", "MM", "DD"]);

/**
 * What is wrong with a date format, or null: for checking a dataset's declaration before its rows are read.
 *
 * @param format tokens YYYY, YY, MMMM (month name), MM, M, DD, D joined by signs, such as "DD.MM.YYYY"
 * @example
 * import { dateFormatProblem } from "sijill";
 * console.log(dateFormatProblem("DD-MM-YY")); // → null
 * console.log(dateFormatProblem("DD-MM")?.code); // → SIJILL_DATE_FORMAT_INVALID
 */
export function dateFormatProblem(format: string): Problem | null {
  const tokens = tokensOf(format);
  const unknown = tokens.find((token) => !Object.hasOwn(TOKENS, token));
  if (unknown !== undefined)
    return messages.dateFormatInvalid(format, `has the unknown part "${unknown.slice(0, 12)}"`);
  const count = (letter: string): number => tokens.filter((token) => token.startsWith(letter)).length;
  if (count("Y") !== 1) return messages.dateFormatInvalid(format, "must have one year");
  if (count("M") > 1 || count("D") > 1) return messages.dateFormatInvalid(format, "has a part twice");
  if (count("D") === 1 && count("M") === 0)
    return messages.dateFormatInvalid(format, "has a day without a month");
  if (/\d/.test(normalizeDateText(format)))
    return messages.dateFormatInvalid(format, "has digits between its parts");
  const adjoining = (format.match(/[YMD]+/g) ?? []).map(tokensOf).filter((run) => run.length > 1);
  if (adjoining.flat().some((token) => !FIXED_WIDTH.has(token)))
    return messages.dateFormatInvalid(
      format,
      "has M, D or MMMM right beside another part, so that it cannot be told where it ends",
    );
  return null;
}

/**
 * Compiles a format once for a column.
 * @throws SIJILL_DATE_FORMAT_INVALID
 */
export function compileDateFormat(format: string): FormatReader {
  const problem = dateFormatProblem(format);
  if (problem !== null) throw new SijillError(problem);
  const source = normalizeDateText(format)
    .split(/(Y+|M+|D+)/)
    .map((part) => TOKENS[part] ?? part.toLowerCase().replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"))
    .join("");
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const groups = pattern.exec(text.toLowerCase())?.groups;
    return groups === undefined ? null : build(text, groups);
  };
}

function build(text: string, groups: Readonly<Record<string, string | undefined>>): PartialDate | Problem {
  const year = readYear(text, groups.year ?? "");
  if (typeof year !== "number") return year;
  const month = groups.name === undefined ? groups.month : monthByName(groups.name);
  if (month === undefined) return buildYear(text, year);
  return groups.day === undefined
    ? buildMonth(text, year, Number(month))
    : buildDay(text, year, Number(month), Number(groups.day));
}

/** Runs of letters; a run of several tokens ("YYYYMMDD") is parted where the letter changes. */
function tokensOf(format: string): string[] {
  return (format.match(/[A-Za-z]+/g) ?? []).flatMap((run) => run.match(/(.)\1*/g) ?? []);
}
