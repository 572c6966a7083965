import type { IsoDay, Missing } from "../../records/index.ts";
import type { AssertedValue } from "./AssertedValue.ts";

/**
 * What kind of evidence speaks, from what was made on the spot to what was gathered later: papers of the
 * administration, photographs, what witnesses and families say, lists compiled from others.
 */
export const evidenceKinds = ["document", "photograph", "testimony", "compilation"] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** One record's claim in one field. Assertions are only added to; what is true is a judgment. */
export interface Assertion {
  readonly record: string;
  readonly evidence: EvidenceKind;
  readonly field: string;
  /** A value, or why there is none. */
  readonly value: AssertedValue | Missing;
  /** When the claim was made, where that is known. */
  readonly made?: IsoDay;
}

/** An assertion that gives a value. */
export type StatedAssertion = Assertion & { readonly value: AssertedValue };

export function isStated(assertion: Assertion): assertion is StatedAssertion {
  return typeof assertion.value === "object";
}
