/** Blocking: which pairs are compared at all, counted before any is made, and what is lost by it. */

export type { BlockingRule } from "./BlockingRule.ts";
export { type BlockingLoss, blockingLoss } from "./blockingLoss.ts";
export { type CountedRule, chooseBlocking } from "./chooseBlocking.ts";
export { countAllPairs, countPairs } from "./countPairs.ts";
export { givenRules } from "./givenRules.ts";
export { makeCandidates } from "./makeCandidates.ts";
export type { PairScope } from "./pairsSql.ts";
