import type { Problem } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildDay, buildMonth } from "./buildPartialDate.ts";
import { isHalfMonthName, monthByName } from "./monthNames.ts";
import { readYear } from "./readYear.ts";

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
const DIGITS = /^\d{1,4}$/;

/**
 * Reads dates with a month name, English or Arabic: "3 May 2014", "May 3, 2014", "May 2014", "٣ أيار ٢٠١٤",
 * "أيار/مايو 2014" (both names of one month), "2014 أيار 3". Returns null when a word is no month name.
 */
export function readNamedMonthDate(text: string): PartialDate | Problem | null {
  const words = text
    .toLowerCase()
    .replace(/[,.()/-]/g, " ")
    .trim()
    .split(/ +/);
  if (words.length < 2 || words.length > 6) return null;
  const before: string[] = [];
  const after: string[] = [];
  const months: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const pair = monthByName(`${word} ${words[i + 1] ?? ""}`);
    const month = pair ?? monthByName(word);
    const digits = ORDINAL.exec(word)?.[1] ?? word;
    if (pair !== undefined) i++;
    if (month !== undefined) {
      if (after.length > 0) return null; // two dates, or a month name between day and year
      months.push(month);
    } else if (DIGITS.test(digits)) (months.length === 0 ? before : after).push(digits);
    else return isHalfMonthName(word) ? messages.dateMonthNameAmbiguous(text, word) : null;
  }
  const month = months[0];
  if (month === undefined) return null;
  if (months.some((other) => other !== month)) return messages.dateMonthNamesDisagree(text);
  return build(text, month, before, after);
}

function build(text: string, month: number, before: readonly string[], after: readonly string[]) {
  const [first, last] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first !== undefined && last !== undefined)
    return first.length === 4 ? day(text, first, month, last) : day(text, last, month, first);
  if (before.length === 0 && after.length === 2 && last !== undefined)
    return day(text, after[1] ?? "", month, last);
  if (before.length + after.length !== 1) return null;
  const only = first ?? last ?? "";
  return only.length === 4 ? buildMonth(text, Number(only), month) : messages.dateWithoutYear(text);
}

function day(
  text: string,
  yearDigits: string,
  month: number,
  dayDigits: string,
): PartialDate | Problem | null {
  if (dayDigits.length > 2 || yearDigits.length === 3) return null;
  if (yearDigits.length === 1) return messages.dateWithoutYear(text);
  const year = readYear(text, yearDigits);
  return typeof year === "number" ? buildDay(text, year, month, Number(dayDigits)) : year;
}
