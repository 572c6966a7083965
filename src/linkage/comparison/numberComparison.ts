import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";

/** Small numbers (years, months, days, ages): the same, one apart, one keystroke apart, else different. */
export function numberComparison(field: Field): Comparison {
  const { key, name } = field;
  const gap = `abs(l.v_${key} - r.v_${key})`;
  return {
    name,
    kind: "number",
    columns: field.columns,
    missing: `l.c_${key} IS NULL OR r.c_${key} IS NULL`,
    distances: [],
    levels: [
      ...exactLevels(field),
      { label: "one apart", condition: `${gap} = 1`, start: 0.03 },
      {
        label: "one keystroke apart",
        condition: `levenshtein(l.t_${key}, r.t_${key}) <= 1`,
        start: 0.06,
      },
      { label: "two to five apart", condition: `${gap} <= 5`, start: 0.02 },
      { label: "different", condition: "TRUE", start: 0.04 },
    ],
  };
}
