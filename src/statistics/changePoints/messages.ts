import type { Problem } from "../../errors/index.ts";

/** Wordings of the change-point functions. */
export const messages = {
  labelsMismatch: (labels: number, values: number): Problem => ({
    code: "SIJILL_ARGUMENT_LENGTH_MISMATCH",
    what: `options.dates has ${labels} values and values has ${values}.`,
    place: { path: "options.dates" },
    expected: "one date an observation",
    fix: "Build both from the same rows.",
  }),
  segmentTooShort: (length: number, cost: string, minimum: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `options.minimumSegmentLength is ${length}, too short for the ${cost} cost.`,
    place: { path: "options.minimumSegmentLength" },
    value: String(length),
    expected: `a whole number of at least ${minimum}`,
    fix: `A segment needs ${minimum} observations for its parameters; pass at least that.`,
  }),
};
