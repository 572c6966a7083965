import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";

/** Ages in years, which are often guesses rounded to fives: the same; a year apart; a guess that fits; within five; else different. */
export function ageComparison(field: Field): Comparison {
  const { key, name } = field;
  const gap = `abs(l.v_${key} - r.v_${key})`;
  return {
    name,
    kind: "age",
    columns: field.columns,
    missing: `l.v_${key} IS NULL OR r.v_${key} IS NULL`,
    distances: [],
    levels: [
      ...exactLevels(field),
      { label: "one year apart", condition: `${gap} <= 1`, start: 0.15 },
      {
        label: "within three years, one of them a round number",
        condition: `${gap} <= 3 AND (l.v_${key} % 5 = 0 OR r.v_${key} % 5 = 0)`,
        start: 0.08,
      },
      { label: "within five years", condition: `${gap} <= 5`, start: 0.08 },
      { label: "different", condition: "TRUE", start: 0.05 },
    ],
  };
}
