import type { Problem } from "../../errors/index.ts";
import { isProblem } from "../isProblem.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildAlternatives, buildDay, UNKNOWN_DATE } from "./buildPartialDate.ts";
import { compileDateFormat, type FormatReader } from "./compileDateFormat.ts";
import { normalizeDateText } from "./normalizeDateText.ts";
import { readEdtf } from "./readEdtf.ts";
import { readEdtfSingle } from "./readEdtfSingle.ts";
import { readNamedMonthDate } from "./readNamedMonthDate.ts";
import { type DateOrder, readNumericDate } from "./readNumericDate.ts";

/** How the dates of a column are written. */
export interface DateReadingOptions {
  /**
   * The formats the column is written in, such as ["DD-MM-YY"]. When given, only these are read and nothing else,
   * not even EDTF. A text that two formats read as two different days keeps both as `alternatives`.
   */
  readonly formats?: readonly string[];
  /** Decides dates such as 03/04/2018. A value that only fits the other order is a problem, not an exception. */
  readonly order?: DateOrder;
  /** Texts that mean "no date", such as "" or "غير معروف" or the sentinel "1900-01-01". */
  readonly missing?: readonly string[];
}

const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** ٢٠١٤م: "AD". */
const COMMON_ERA = /(\d) ?م\.?$/;
const LETTER = /\p{L}/u;
const DIRECTION_OVERRIDE = /[\u202D\u202E]/;
/** Longer than any date in words; what is longer is refused before any pattern sees it. */
const LONGEST_DATE = 100;

/**
 * Prepares a reader for one column: options are checked once, values are read by the million.
 *
 * @param options how the column is written; without any, EDTF level 1 and the usual forms of registers are read
 * @returns a function from the text of a value to its date or to the problem with it; it never throws
 * @throws SIJILL_DATE_FORMAT_INVALID when a format cannot be used
 * @example
 * import { createDateReader, isProblem } from "sijill";
 * const read = createDateReader({ formats: ["DD-MM-YY"], missing: [""] });
 * const date = read("04-12-19");
 * console.log(isProblem(date) ? date.what : date.edtf); // → 2019-12-04
 */
export function createDateReader(options: DateReadingOptions = {}): (text: string) => PartialDate | Problem {
  const missing = new Set(options.missing?.flatMap((text) => [text, normalizeDateText(text)]));
  const formats = options.formats;
  const readers = formats?.map(compileDateFormat);
  return (text) => {
    if (typeof text !== "string") return messages.dateNotText(text);
    if (missing.has(text)) return UNKNOWN_DATE;
    const day = readers === undefined ? PLAIN_DAY.exec(text) : null;
    if (day !== null) return buildDay(text, Number(day[1]), Number(day[2]), Number(day[3]));
    if (text.length > LONGEST_DATE) return messages.dateUnreadable(text);
    if (DIRECTION_OVERRIDE.test(text)) return messages.dateDirectionOverride(text);
    const normal = normalizeDateText(text);
    if (missing.has(normal)) return UNKNOWN_DATE;
    if (normal === "") return messages.dateEmpty();
    if (readers !== undefined && formats !== undefined) return readInFormats(text, normal, readers, formats);
    const date = readFreely(normal.replace(COMMON_ERA, "$1"), options.order) ?? messages.dateUnreadable(text);
    return isProblem(date) ? messages.dateAsWritten(text, date) : date;
  };
}

/** From the commonest to the rarest; no text is read by two of them in two ways. */
function readFreely(text: string, order: DateOrder | undefined): PartialDate | Problem | null {
  return (
    readEdtfSingle(text) ??
    readNumericDate(text, order) ??
    (LETTER.test(text) ? readNamedMonthDate(text) : null) ??
    readEdtf(text)
  );
}

function readInFormats(
  text: string,
  normal: string,
  readers: readonly FormatReader[],
  formats: readonly string[],
): PartialDate | Problem {
  const results = readers.flatMap((read) => read(normal) ?? []);
  const dates = new Map<string, PartialDate>();
  for (const result of results) if (!isProblem(result)) dates.set(result.edtf, result);
  const [first, second, ...others] = [...dates.values()];
  if (first === undefined) {
    const problem = results.find(isProblem);
    return problem === undefined
      ? messages.dateNotInFormats(text, formats)
      : messages.dateAsWritten(text, problem);
  }
  if (second === undefined) return first;
  return others.length === 0 && first.precision === "day" && second.precision === "day"
    ? buildAlternatives(first.edtf, second.edtf)
    : messages.dateManyReadings(text, [...dates.keys()]);
}
