import type { Problem } from "../../errors/index.ts";

/** Why numbers differ, as sentences. */
export const wording = {
  inputChanged: (name: string): string => `The input ${name} changed.`,
  inputAdded: (name: string): string => `The input ${name} was added.`,
  inputRemoved: (name: string): string => `The input ${name} is no longer used.`,
  methodChanged: (was: string, is: string): string =>
    was === is ? `The settings of the method "${is}" changed.` : `The method was "${was}" and is "${is}".`,
  analysisChanged: (path: string): string => `The analysis file ${path} changed.`,
  analysisAdded: (path: string): string => `The analysis file ${path} was added.`,
  analysisRemoved: (path: string): string => `The analysis file ${path} is gone.`,
  toolChanged: (was: string, is: string): string => `The library was version ${was} and is ${is}.`,
  seedChanged: (was: number, is: number): string => `The seed of random numbers was ${was} and is ${is}.`,
  onlyText: "The number is the same; the text prints it otherwise or elsewhere.",
};

export const messages = {
  buildAltered: (folder: string, detail: string): Problem => ({
    code: "SIJILL_DIFFERENCE_BUILD_ALTERED",
    what: `${folder} is not a build as it was built: ${detail}`,
    value: folder,
    expected: "two builds whose manifest and ledger are as built",
    fix: "Compare an unaltered copy; `sijill verify` names what was altered.",
  }),
};
