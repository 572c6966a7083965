import { fillTemplate } from "./fillTemplate.ts";
import { type Language, type LanguageTable, selectLanguage } from "./languages/index.ts";
import { type EdtfDate, type EdtfEnd, isQuarter, isSeason, readEdtf } from "./readEdtf.ts";

/**
 * A date of EDTF level 1 (ISO 8601-2) in words, at exactly the precision it has: no day is added and none is dropped.
 *
 * @param edtf "2014-01-20", "2013-08", "2015/2017", "../2013-08", "2014~", "2014-05-XX"; "" is an unknown date
 * @param language code of the language
 * @throws SIJILL_FORMAT_DATE, SIJILL_LANGUAGE_INCOMPLETE
 * @example
 * import { formatDate } from "sijill";
 * formatDate("2011/2013-08", "en");
 * // → "2011 to August 2013"
 */
export function formatDate(edtf: string, language: Language): string {
  const { dates } = selectLanguage(language);
  const [from, to] = readEdtf(edtf);
  if (to === undefined) return writeEnd(from, dates);
  if (isDate(from) && isDate(to)) {
    const template = isPlainYear(from) && isPlainYear(to) ? dates.years : dates.interval;
    return fillTemplate(template, { from: writeDate(from, dates), to: writeDate(to, dates) });
  }
  if (isDate(to) && from === "open") return fillTemplate(dates.openStart, { date: writeDate(to, dates) });
  if (isDate(from) && to === "open") return fillTemplate(dates.openEnd, { date: writeDate(from, dates) });
  if (!isDate(from) && !isDate(to)) return dates.unknownDate;
  return fillTemplate(dates.interval, { from: writeEnd(from, dates), to: writeEnd(to, dates) });
}

type DateWords = LanguageTable["dates"];

const isDate = (end: EdtfEnd): end is EdtfDate => typeof end !== "string";
const isPlainYear = ({ year, month, qualifier }: EdtfDate): boolean =>
  month === null && qualifier === null && !year.includes("X");

function writeEnd(end: EdtfEnd, words: DateWords): string {
  return isDate(end) ? writeDate(end, words) : words.unknownDate;
}

function writeDate(date: EdtfDate, words: DateWords): string {
  const text = writeParts(date, words);
  switch (date.qualifier) {
    case null:
      return text;
    case "~":
      return fillTemplate(words.approximate, { date: text });
    case "?":
      return fillTemplate(words.uncertain, { date: text });
    case "%":
      return fillTemplate(words.approximateAndUncertain, { date: text });
  }
}

function writeParts({ year, month, day }: EdtfDate, words: DateWords): string {
  if (year === "XXXX")
    return typeof month === "number" && month <= 12
      ? fillTemplate(words.unknownYear, { month: nameOf(words.months, month) })
      : words.unknownDate;
  const yearText = writeYear(year, words);
  if (month === null) return yearText;
  if (month === "unknown") return fillTemplate(words.unknownMonth, { year: yearText });
  if (isSeason(month))
    return fillTemplate(words.season, { season: nameOf(words.seasons, month - 20), year: yearText });
  if (isQuarter(month))
    return fillTemplate(words.quarter, { quarter: nameOf(words.quarters, month - 32), year: yearText });
  const parts = { month: nameOf(words.months, month), year: yearText };
  if (day === null) return fillTemplate(words.month, parts);
  if (day === "unknown") return fillTemplate(words.unknownDay, parts);
  const template = day === 1 ? (words.firstDay ?? words.day) : words.day;
  return fillTemplate(template, { ...parts, day: String(day) });
}

/** A year in four digits without groups; an unspecified digit gives the years it may be. */
function writeYear(year: string, words: DateWords): string {
  if (!year.includes("X")) return String(Number(year));
  const from = String(Number(year.replaceAll("X", "0")));
  return fillTemplate(words.oneYearOf, { from, to: String(Number(year.replaceAll("X", "9"))) });
}

/** Months, seasons and quarters are numbered from 1; `readEdtf` let nothing else through. */
function nameOf(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new TypeError(`The language table lacks name ${number}.`);
  return name;
}
