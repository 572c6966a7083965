import { ageComparison } from "./ageComparison.ts";
import { bodyNumberComparison } from "./bodyNumberComparison.ts";
import type { Comparison } from "./Comparison.ts";
import { dateComparison } from "./dateComparison.ts";
import type { Field, FieldKind } from "./Field.ts";
import { identifierComparison } from "./identifierComparison.ts";
import { numberComparison } from "./numberComparison.ts";
import { placeComparison } from "./placeComparison.ts";
import { textComparison } from "./textComparison.ts";

const comparisons: Readonly<Record<FieldKind, (field: Field, others: readonly Field[]) => Comparison>> = {
  text: textComparison,
  name: textComparison,
  identifier: identifierComparison,
  "body-number": bodyNumberComparison,
  number: numberComparison,
  age: ageComparison,
  date: dateComparison,
  facility: placeComparison,
  governorate: placeComparison,
};

/**
 * The comparison that suits a kind of values. A new kind is one file beside this one and one line here.
 *
 * @param others all fields that are compared
 */
export function comparisonOf(field: Field, others: readonly Field[]): Comparison {
  return comparisons[field.kind](field, others);
}
