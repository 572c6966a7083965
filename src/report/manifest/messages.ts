import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  inputUnlocated: (dataset: string, file: string): Problem => ({
    code: "SIJILL_REPORT_INPUT_UNLOCATED",
    what: `The input ${dataset}/${file} was used, but the analysis does not say where it is: its rows are not fingerprinted.`,
    place: { file: `${dataset}/${file}` },
    fix: "Return `inputs: archive.inputs()` from the analysis.",
  }),
  inputOutside: (dataset: string, file: string): Problem => ({
    code: "SIJILL_REPORT_INPUT_OUTSIDE",
    what: `The input ${dataset}/${file} lies outside the project: the manifest keeps its hash, not its path.`,
    place: { file: `${dataset}/${file}` },
    fix: "Move it under the project, or hand it over beside the build; verify finds it through the analysis.",
  }),
  inputChanged: (dataset: string, file: string, used: string, found: string): Problem => ({
    code: "SIJILL_ANALYSIS_INPUT_CHANGED",
    what: `The file of ${dataset}/${file} is not the one the figures were made from (SHA-256 ${found.slice(0, 12)}…, used ${used.slice(0, 12)}…).`,
    place: { file: `${dataset}/${file}` },
    value: found,
    expected: used,
    fix: "The file changed while the report was built, or `inputs` names another file. Build again.",
  }),
  inputUnreadable: (dataset: string, file: string): Problem => ({
    code: "SIJILL_ANALYSIS_INPUT_UNREADABLE",
    what: `The file of ${dataset}/${file} cannot be read.`,
    place: { file: `${dataset}/${file}` },
    expected: "a regular file at the path in `inputs`",
    fix: "Correct the path in the analysis.",
  }),
};
