import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  textMissing: (folder: string, expected: string): Problem => ({
    code: "SIJILL_REPORT_TEXT_MISSING",
    what: `There is no ${expected} in ${folder}.`,
    place: { file: expected },
    expected: `a Markdown file named ${expected}`,
    fix: "Name the folder of a report, or write the text first.",
  }),
  textElsewhere: (file: string): Problem => ({
    code: "SIJILL_REPORT_TEXT_ELSEWHERE",
    what: `${file} is a link to a file outside the folder of the report, or to nothing.`,
    place: { file },
    expected: "the text itself, in the folder of the report",
    fix: "Put the text where the link is.",
  }),
  folderMissing: (folder: string): Problem => ({
    code: "SIJILL_REPORT_FOLDER_MISSING",
    what: `${folder} is not a folder that can be read.`,
    value: folder,
    expected: "the folder of a report, with report.en.md and analysis.ts",
    fix: "Check the path.",
  }),
  exhibitUnplaced: (kind: "figure" | "table", id: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_UNPLACED",
    what: `The analysis returns the ${kind} "${id}", which no text prints; it is written to the build all the same.`,
    value: id,
    fix: `Place it with ::${kind}{#${id}}, or take it out of the analysis.`,
  }),
  sourceUncited: (key: string): Problem => ({
    code: "SIJILL_REPORT_SOURCE_UNCITED",
    what: `The source "${key}" is not cited by any text or printed quantity and is not listed.`,
    value: key,
    fix: `Cite it with :cite[${key}], or take it out of the analysis.`,
  }),
  outputNotOurs: (folder: string): Problem => ({
    code: "SIJILL_REPORT_OUTPUT_NOT_OURS",
    what: `${folder} exists and was not written by a build; it is left alone.`,
    value: folder,
    expected: "a folder that does not exist, is empty, or holds an earlier build (manifest.json)",
    fix: "Choose another output folder, or move what is in it.",
  }),
};
