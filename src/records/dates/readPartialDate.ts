import type { Problem } from "../../errors/index.ts";
import type { PartialDate } from "../PartialDate.ts";
import { createDateReader, type DateReadingOptions } from "./createDateReader.ts";

const readWithDefaults = createDateReader();

/**
 * Reads a date as `parsePartialDate` does, but answers with the problem instead of throwing it.
 * For a whole column with options, prepare the reader once with `createDateReader`.
 *
 * @param text the date as the source has it
 * @param options how the dates are written
 * @throws SIJILL_DATE_FORMAT_INVALID when an option, not the text, is wrong
 * @example
 * import { isProblem, readPartialDate } from "sijill";
 * const date = readPartialDate("15.03.2018");
 * if (!isProblem(date)) console.log(date.earliest); // → 2018-03-15
 */
export function readPartialDate(text: string, options?: DateReadingOptions): PartialDate | Problem {
  return options === undefined ? readWithDefaults(text) : createDateReader(options)(text);
}
