import { hullOf } from "../AssertedValue.ts";
import type { RuleFunction } from "./JudgmentRule.ts";

/**
 * Everything that any claim allows for: from the earliest to the latest day, from the least to the greatest age. Terms
 * have nothing between them: where they differ it is left open.
 */
export const intervalHull: RuleFunction = (claims) => {
  const value = hullOf(claims.map((claim) => claim.value));
  return value === null ? null : { value, from: claims };
};
