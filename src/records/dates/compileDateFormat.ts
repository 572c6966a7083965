import { type Problem, SijillError } from "../../errors/index.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildDay, buildMonth, buildYear } from "./buildPartialDate.ts";
import { dateFormatProblem } from "./dateFormatProblem.ts";
import { DATE_FORMAT_TOKENS } from "./dateFormatTokens.ts";
import { monthByName } from "./monthNames.ts";
import { normalizeDateText } from "./normalizeDateText.ts";
import { readYear } from "./readYear.ts";

/** Reads one normalised text; null when it is not written in this format. */
export type FormatReader = (text: string) => PartialDate | Problem | null;

/**
 * Compiles a format once for a column.
 * @throws SIJILL_DATE_FORMAT_INVALID
 */
export function compileDateFormat(format: string): FormatReader {
  const problem = dateFormatProblem(format);
  if (problem !== null) throw new SijillError(problem);
  const source = normalizeDateText(format)
    .split(/(Y+|M+|D+)/)
    .map((part) => DATE_FORMAT_TOKENS[part] ?? part.toLowerCase().replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"))
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
