import { opennessOf } from "../AssertedValue.ts";
import type { RuleFunction } from "./JudgmentRule.ts";
import { claimsWithLeast, settleOn } from "./settleOn.ts";

const NEVER = "9999-12-31";
const NO_AGE = 999;

/**
 * The date that is over first (its last possible day is the earliest; of equal ones the more precise), the least age.
 * Of terms, which have no order, what was asserted first; where no claim says when it was made, it is left open.
 */
export const earliest: RuleFunction = (claims) => {
  const kinds = new Set(claims.map(({ value }) => value.kind));
  if (kinds.size > 1) return null;
  const first = claimsWithLeast(claims, ({ value, made }) =>
    value.kind === "date"
      ? (value.date.latest ?? NEVER)
      : value.kind === "age"
        ? (value.age.upper ?? NO_AGE)
        : (made ?? NEVER),
  );
  return settleOn(claimsWithLeast(first, ({ value }) => opennessOf(value)));
};
