/** Reading partial dates, and asking whether one falls in a window. */
export { UNKNOWN_DATE } from "./buildPartialDate.ts";
export { certainlyWithin } from "./certainlyWithin.ts";
export { createDateReader, type DateReadingOptions } from "./createDateReader.ts";
export { dateFormatProblem } from "./dateFormatProblem.ts";
export { parsePartialDate } from "./parsePartialDate.ts";
export { partialDateFromParts } from "./partialDateFromParts.ts";
export { possiblyWithin } from "./possiblyWithin.ts";
export type { DateOrder } from "./readNumericDate.ts";
export { readPartialDate } from "./readPartialDate.ts";
export { type DateParts, readPartialDateFromParts } from "./readPartialDateFromParts.ts";
