import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";
import { rareCount } from "./textComparison.ts";

/** Numbers and codes that name something (registers, postcodes, houses): the same, one or two keystrokes apart, else different. */
export function identifierComparison(field: Field): Comparison {
  const { key, name, filled } = field;
  const distance = `d_${key}`;
  const rare = `least(l.n_${key}, r.n_${key}) <= ${rareCount(filled)}`;
  return {
    name,
    kind: "identifier",
    columns: field.columns,
    missing: `l.c_${key} IS NULL OR r.c_${key} IS NULL`,
    distances: [
      {
        name: distance,
        // The distance that knows transpositions costs four times the other, which can only be larger by one for each.
        sql: `CASE WHEN l.c_${key} = r.c_${key} THEN 0
                   WHEN abs(l.s_${key} - r.s_${key}) > 2 THEN 9
                   ELSE CASE levenshtein(l.t_${key}, r.t_${key}) WHEN 1 THEN 1 WHEN 2 THEN damerau_levenshtein(l.t_${key}, r.t_${key}) ELSE 9 END END`,
      },
    ],
    levels: [
      ...exactLevels(field),
      {
        label: "one keystroke apart, one of them rare",
        condition: `${distance} <= 1 AND ${rare}`,
        start: 0.06,
      },
      { label: "one keystroke apart, both common", condition: `${distance} <= 1`, start: 0.02 },
      {
        label: "two keystrokes apart",
        condition: `${distance} <= 2 AND least(l.s_${key}, r.s_${key}) >= 5`,
        start: 0.02,
      },
      { label: "different", condition: "TRUE", start: 0.05 },
    ],
  };
}
