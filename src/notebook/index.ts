/** Notebooks: how results show themselves in Jupyter, and their way into data frames and back. */
export { type DisplayOptions, displayOf } from "./display/displayOf.ts";
export type { MimeBundle } from "./display/Shown.ts";
export { show } from "./display/show.ts";
export { type Progress, showProgress } from "./display/showProgress.ts";
