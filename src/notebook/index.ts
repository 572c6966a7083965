/** Notebooks: how results show themselves in Jupyter, and their way into data frames and back. */
export { type DisplayOptions, displayOf } from "./display/displayOf.ts";
export type { MimeBundle } from "./display/Shown.ts";
export { show } from "./display/show.ts";
export { type Progress, showProgress } from "./display/showProgress.ts";
export { type DataFrameLike, fromDataFrame } from "./frames/fromDataFrame.ts";
export type { ReturnedTable } from "./frames/tableOfRows.ts";
export { toArrow } from "./frames/toArrow.ts";
export { toCsv } from "./frames/toCsv.ts";
export { toDataFrame } from "./frames/toDataFrame.ts";
export { libraryEntry } from "./libraryEntry.ts";
