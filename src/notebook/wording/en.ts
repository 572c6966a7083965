import type { NotebookWording } from "./NotebookWording.ts";

/** English words of a notebook. */
export const en: NotebookWording = {
  types: {
    text: "text",
    integer: "whole number",
    number: "number",
    date: "date (EDTF)",
    boolean: "yes or no",
  },
  missing: "missing",
  none: "none",
  size: "{rows} rows, {columns} columns",
  notShown: "{rows} rows not shown",
  method: "Method",
  inputs: "From",
  period: "Period",
  noAnswer: "No answer",
  reasons: "Why",
  wouldNeed: "What would answer it",
  more: "and {number} more",
  archive: {
    title: "Archive, datasets: {number}",
    unit: "Counts",
    coverage: "Could have recorded",
    coverageOf: "{from} to {to}",
    rows: "Rows",
    account: "{read} read, {accepted} accepted, {rejected} rejected",
    completeness: "Filled in",
    notRecorded: "not recorded",
    filled: "{share} filled in",
    complete: "complete",
    files: "Files",
    nature: "Figures",
  },
};
