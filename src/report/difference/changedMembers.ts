import type { Cell } from "../../quantities/index.ts";
import type { ChangedMember } from "./BuildDifference.ts";
import type { ComparableQuantity } from "./ComparableBuild.ts";

/** The members of a quantity that a reader relies on, in the order they are read. */
const facts: readonly (readonly [string, (quantity: ComparableQuantity) => Cell | undefined])[] = [
  ["kind", ({ kind }) => kind],
  ["value", ({ value }) => value],
  ["unit", ({ unit }) => unit],
  ["numerator", ({ numerator }) => numerator],
  ["denominator", ({ denominator }) => denominator],
  ["base", ({ base }) => base],
  ["period from", ({ period }) => period?.from],
  ["period to", ({ period }) => period?.to],
  ["interval lower", ({ interval }) => interval?.lower],
  ["interval upper", ({ interval }) => interval?.upper],
  ["bounds lower", ({ bounds }) => bounds?.lower],
  ["bounds upper", ({ bounds }) => bounds?.upper],
];

/** Members in which two versions of a quantity differ. */
export function changedMembers(was: ComparableQuantity, is: ComparableQuantity): readonly ChangedMember[] {
  return facts
    .map(([member, read]) => ({ member, was: read(was) ?? null, is: read(is) ?? null }))
    .filter((change) => change.was !== change.is);
}
