import type { Refusal } from "../../errors/index.ts";

/** Questions that the counts cannot answer by the method asked for. */
export const refusals = {
  waldWithoutEvents: (): Refusal => ({
    kind: "refusal",
    code: "SIJILL_WALD_WITHOUT_EVENTS",
    question: "the Wald interval of a rate ratio",
    reasons: ["One of the two counts is 0, so the logarithm of the ratio has no finite standard error."],
    wouldNeed: 'Use method "conditional-exact" or "mid-p", which have limits for zero counts.',
  }),
};
