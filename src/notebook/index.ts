/** Notebooks: how results show themselves in Jupyter, their way into data frames and back, and notebooks as documents. */
export { type DisplayOptions, displayOf } from "./display/displayOf.ts";
export type { MimeBundle, ShownPart } from "./display/Shown.ts";
export { show } from "./display/show.ts";
export { type Progress, showProgress } from "./display/showProgress.ts";
export { type ExportNotebookOptions, exportNotebook } from "./export/exportNotebook.ts";
export { type DataFrameLike, fromDataFrame } from "./frames/fromDataFrame.ts";
export type { ReturnedTable } from "./frames/tableOfRows.ts";
export { toArrow } from "./frames/toArrow.ts";
export { toCsv } from "./frames/toCsv.ts";
export { toDataFrame } from "./frames/toDataFrame.ts";
export { libraryEntry } from "./libraryEntry.ts";
