import type { Problem } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { DATE_FORMAT_TOKENS } from "./dateFormatTokens.ts";
import { normalizeDateText } from "./normalizeDateText.ts";

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
  const unknown = tokens.find((token) => !Object.hasOwn(DATE_FORMAT_TOKENS, token));
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

/** Runs of letters; a run of several tokens ("YYYYMMDD") is parted where the letter changes. */
function tokensOf(format: string): string[] {
  return (format.match(/[A-Za-z]+/g) ?? []).flatMap((run) => run.match(/(.)\1*/g) ?? []);
}
