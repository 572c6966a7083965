import { areAllConsistent, areConsistent, opennessOf } from "../AssertedValue.ts";
import type { RuleFunction } from "./JudgmentRule.ts";
import { claimsWithLeast, settleOn } from "./settleOn.ts";

/**
 * Of the claims that contradict fewest others, the most precise. Left open where these claims contradict each other:
 * precision never chooses between contradicting claims, only among such as can be true together.
 */
export const mostPreciseConsistent: RuleFunction = (claims) => {
  const best = claimsWithLeast(
    claims,
    (claim) => claims.filter((other) => !areConsistent(claim.value, other.value)).length,
  );
  if (!areAllConsistent(best.map(({ value }) => value))) return null;
  return settleOn(claimsWithLeast(best, ({ value }) => opennessOf(value)));
};
