import type { AssertedValue } from "../AssertedValue.ts";
import type { StatedAssertion } from "../Assertion.ts";

/** What a rule makes of claims about one field: a value and the claims it rests on; null: the rule leaves it open. */
export type RuleAnswer = { readonly value: AssertedValue; readonly from: readonly StatedAssertion[] } | null;

/** A way of settling what sources say differently. It is given at least one claim, in an order that does not matter. */
export type RuleFunction = (claims: readonly [StatedAssertion, ...StatedAssertion[]]) => RuleAnswer;
