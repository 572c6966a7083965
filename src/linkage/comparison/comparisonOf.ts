import type { Comparison } from "./Comparison.ts";
import { dateComparison } from "./dateComparison.ts";
import type { Field, FieldKind } from "./Field.ts";
import { identifierComparison } from "./identifierComparison.ts";
import { numberComparison } from "./numberComparison.ts";
import { textComparison } from "./textComparison.ts";

const comparisons: Readonly<Record<FieldKind, (field: Field) => Comparison>> = {
  text: textComparison,
  identifier: identifierComparison,
  number: numberComparison,
  date: dateComparison,
};

/** The comparison that suits a kind of values. A new kind is one file beside this one and one line here. */
export function comparisonOf(field: Field): Comparison {
  return comparisons[field.kind](field);
}
