import { evidenceKinds, type StatedAssertion } from "../Assertion.ts";
import type { RuleFunction } from "./JudgmentRule.ts";
import { mostPreciseConsistent } from "./mostPreciseConsistent.ts";
import { claimsWithLeast } from "./settleOn.ts";

/**
 * The best kind of evidence alone speaks: documents before photographs, these before testimony, this before lists
 * compiled from others. Among claims of one kind: most precise consistent. A document that was made to hide a death
 * says what its maker wanted said: the rule shows what follows if documents are believed, no more.
 */
export const documentOverTestimony: RuleFunction = (claims) => {
  const [first, ...others] = claimsWithLeast(claims, ({ evidence }) => evidenceKinds.indexOf(evidence));
  return mostPreciseConsistent([first as StatedAssertion, ...others]);
};
