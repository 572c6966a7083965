import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  nothingToCorrect: (root: string): Problem => ({
    code: "SIJILL_CORRIGENDUM_NOTHING",
    what: `Both are the same build, ${root}: there is nothing to correct.`,
    expected: "two builds that differ",
    fix: "Name the served version first and the corrected one second.",
  }),
  sameVersion: (version: string): Problem => ({
    code: "SIJILL_CORRIGENDUM_SAME_VERSION",
    what: `Both builds call themselves version ${version}, but they differ.`,
    value: version,
    expected: "a version of its own for what corrects another",
    fix: "Raise `version` in the front matter of every text, build again, and write the corrigendum then.",
  }),
  noCommonLanguage: (was: readonly string[], is: readonly string[]): Problem => ({
    code: "SIJILL_CORRIGENDUM_LANGUAGE",
    what: `The versions have no language in common: ${was.join(", ")} and ${is.join(", ")}.`,
    expected: "two versions of one report",
    fix: "Build both versions in the languages they were served in.",
  }),
  folderTaken: (folder: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${folder} exists and is not an empty folder.`,
    value: folder,
    expected: "a new or empty folder, so that nothing is overwritten",
    fix: "Name another folder, or remove this one.",
  }),
};
