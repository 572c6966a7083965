import { type AssertedValue, keyOf } from "../AssertedValue.ts";
import type { StatedAssertion } from "../Assertion.ts";
import type { RuleAnswer } from "./JudgmentRule.ts";

/** The value of claims that all say the same; null when there are none or they differ. */
export function settleOn(claims: readonly StatedAssertion[]): RuleAnswer {
  const [first, ...others] = claims;
  if (first === undefined) return null;
  const value: AssertedValue = first.value;
  return others.every((other) => keyOf(other.value) === keyOf(value)) ? { value, from: claims } : null;
}

/** The claims for which a measure is least. */
export function claimsWithLeast(
  claims: readonly StatedAssertion[],
  measure: (claim: StatedAssertion) => number | string,
): StatedAssertion[] {
  const measured = claims.map((claim) => [claim, measure(claim)] as const);
  return measured
    .filter(([, value]) => measured.every(([, other]) => value <= other))
    .map(([claim]) => claim);
}
