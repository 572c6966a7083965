import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  buildMissing: (folder: string): Problem => ({
    code: "SIJILL_VERIFY_BUILD_MISSING",
    what: `There is no manifest.json in ${folder}.`,
    place: { file: "manifest.json" },
    expected: "the build folder of a report",
    fix: "Name the folder that contains manifest.json.",
  }),
  recordUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_VERIFY_UNREADABLE",
    what: `${file} cannot be read: ${detail}`,
    place: { file },
    expected: "the file as the build wrote it",
    fix: "Ask for the file again, or build the report again.",
  }),
  pathRefused: (file: string, path: string, reason: string): Problem => ({
    code: "SIJILL_VERIFY_PATH_REFUSED",
    what: `The path "${path}" is not followed: ${reason}.`,
    place: { file },
    value: path,
    expected: "a plain relative path inside the build, or for inputs inside the project",
    fix: "Do not trust this build: paths like this one are not written by a build.",
  }),
  analysisNotRun: (detail: string): Problem => ({
    code: "SIJILL_VERIFY_NOT_RECOMPUTED",
    what: `The numbers were not recomputed: ${detail}`,
    expected: "the report folder with its analysis and data",
    fix: "Verify with the report's sources at hand to recompute the numbers.",
  }),
};
