import type { Problem } from "../../errors/index.ts";

export const messages = {
  choicesInvalid: (detail: string): Problem => ({
    code: "SIJILL_MULTIVERSE_CHOICES",
    what: `The choices of a multiverse cannot be used: ${detail}.`,
    place: { path: "choices" },
    expected:
      "one choice or more, each with at least two options or a reason why it does not apply, ids of their own, few enough to be surveyed",
    fix: "Correct the choices, or leave out those that nobody would make otherwise; say what does not apply with notApplicable: [{ findings, because }].",
  }),
  findingsDiffer: (selected: string, expected: number, found: number): Problem => ({
    code: "SIJILL_MULTIVERSE_FINDINGS",
    what: `Under ${selected} there are ${found} findings, and ${expected} under the first combination.`,
    place: { path: "compute" },
    expected: "the same findings in the same order under every combination",
    fix: "Return a refusal where a finding cannot be computed.",
  }),
};
