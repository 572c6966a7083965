import { type Language, selectLanguage } from "../../../quantities/index.ts";

/** Dates that do not count as numbers: 2014-03-05, 2014-03, 2014-Q1, 2014. */
const DATES = /\b(?:19|20)\d\d(?:-(?:\d\d(?:-\d\d)?|Q[1-4]))?\b/g;

const months = (["en", "ar", "de", "fr"] satisfies readonly Language[]).flatMap(
  (language) => selectLanguage(language).dates.months,
);

/** The first and the last days of months in words, between which a source could have recorded; no day of a death. */
const BOUNDARIES = new RegExp(
  `(?<!\\p{Nd})(?:1|28|29|30|31)(?:er|\\.)?[ \u00a0](?:${months.join("|")})(?!\\p{L})`,
  "gu",
);

/** Whether a text holds a numeral that is no date, or the date of a day within a month. */
export function holdsNumeral(text: string): boolean {
  return /\p{Nd}/u.test(text.replace(DATES, "").replace(BOUNDARIES, ""));
}

/** The whole numbers that a text writes, without the marks that group their digits, and without dates. */
export function numeralsOf(text: string): readonly number[] {
  const western = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(DATES, " ");
  const found = western.match(/\d{1,3}(?:[,.\u00a0\u202f'’\u066c ]\d{3})+(?!\d)|\d+/g) ?? [];
  return found.map((numeral) => Number(numeral.replace(/\D/g, "")));
}
