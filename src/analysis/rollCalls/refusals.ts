import type { Refusal } from "../../errors/index.ts";
import type { RollCalls } from "./RollCalls.ts";

/** What roll calls cannot answer. */
export const refusals = {
  outsideCoverage: (question: string, { coverage }: RollCalls, from: string, to: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_OUTSIDE_COVERAGE",
    question,
    reasons: [
      `The roll calls could have recorded ${coverage.from} to ${coverage.to}, but ${from} to ${to} is asked about: ` +
        "outside their coverage they are silent, which is not an empty prison.",
    ],
    wouldNeed: "A window inside the coverage, or roll calls of the other days.",
  }),
  noNumber: (question: string, facilities: readonly string[], rule: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_NO_NUMBER",
    question,
    reasons: [
      `No day of the window has a number by the rule ${rule} for: ${facilities.join(", ")}. There is nothing to carry, ` +
        "to draw a line between or to bound by.",
    ],
    wouldNeed:
      "At least one day with a number in each facility, the capacity of the facility for its bounds, a rule that reads " +
      "the numbers there are, or the facilities that have numbers.",
  }),
  deathsNotRecorded: (question: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_DEATHS_NOT_RECORDED",
    question,
    reasons: [
      "No state with a number of persons held says how many died that day, not even that nobody did.",
    ],
    wouldNeed: "Roll calls with a column of deaths, or death records of the same places and the same window.",
  }),
};
