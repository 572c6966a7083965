/** Log-linear models of the overlap of lists: fits, whether they exist, search, intervals. */
export {
  type LoglinearEstimate,
  type LoglinearOptions,
  loglinearEstimate,
  type ModelRow,
  type ModelSearch,
} from "./loglinearEstimate.ts";
