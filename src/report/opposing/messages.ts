import type { Problem } from "../../errors/index.ts";

/** All wordings of the opposing-expert pack. */
export const messages = {
  multiverseMissing: (): Problem => ({
    code: "SIJILL_PACK_MULTIVERSE_MISSING",
    what: "The analysis declares no choices, so nobody can see what its findings hang on.",
    place: { file: "analysis.ts", path: "multiverse" },
    expected: "multiverse: await multiverse({ choices, compute }) in what the analysis returns",
    fix: "Declare the choices that could reasonably have been made otherwise: date rule, unit, attribution, exclusions.",
  }),
  rivalsMissing: (jurisdiction: string): Problem => ({
    code: "SIJILL_PACK_RIVALS_MISSING",
    what: `An annex for "${jurisdiction}" must weigh other explanations, and the analysis declares none.`,
    place: { file: "analysis.ts", path: "rivals" },
    expected:
      "rivals: [{ id, hypothesis, expected, seen, quantities, verdict }] in what the analysis returns",
    fix: "Declare each explanation that a party could bring, with what it would lead one to expect and what was seen.",
  }),
  rivalQuantityUnknown: (rival: string, id: string): Problem => ({
    code: "SIJILL_PACK_RIVAL_QUANTITY",
    what: `The explanation "${rival}" names a quantity "${id}" that the analysis does not return.`,
    place: { file: "analysis.ts", path: "rivals" },
    value: id,
    expected: "an id of a quantity",
    fix: "Correct the id.",
  }),
  targetTaken: (path: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${path} exists already.`,
    value: path,
    expected: "a new folder or archive, so that nothing is overwritten",
    fix: "Name another one, or remove this one.",
  }),
};
