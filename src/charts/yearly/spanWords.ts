import { spellDay } from "../text/spellDate.ts";

/** A span as people say it: "2014", "2015 to 2017" for whole years, else its two days in words. */
export function spanWords(from: string, to: string): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) {
    return firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`;
  }
  return from === to ? spellDay(from) : `${spellDay(from)} to ${spellDay(to)}`;
}

/** The years that a span touches, short: "2014", "2015–2017". */
export function spanYears(from: string, to: string): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`;
}
