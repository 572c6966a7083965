import { fillTemplate } from "../../quantities/index.ts";
import type { Writing } from "../text/Writing.ts";

/** A span as people say it: "2014", "2015 to 2017" for whole years, else its two days in words. */
export function spanWords(from: string, to: string, { words, date }: Writing): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  const whole = from.endsWith("-01-01") && to.endsWith("-12-31");
  const [first, last] = whole ? [firstYear, lastYear] : [date(from), date(to)];
  return first === last ? first : fillTemplate(words.span, { from: first, to: last });
}
