import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";

/**
 * Days, also partial ones: the same; the same as far as both are known; day and month changed places; one keystroke; two
 * of year, month and day; the year; else different.
 */
export function dateComparison(field: Field): Comparison {
  const { key, name } = field;
  const same = (part: "y" | "m" | "d") => `l.${part}_${key} = r.${part}_${key}`;
  const open = (part: "m" | "d") => `coalesce(${same(part)}, true)`;
  return {
    name,
    kind: "date",
    columns: field.columns,
    missing: `l.t_${key} IS NULL OR r.t_${key} IS NULL`,
    distances: [
      {
        name: `e_${key}`,
        sql: `CASE WHEN coalesce(CAST(${same("y")} AS INTEGER), 1) + coalesce(CAST(${same("m")} AS INTEGER), 1) + coalesce(CAST(${same("d")} AS INTEGER), 1) >= 2
                   THEN damerau_levenshtein(l.t_${key}, r.t_${key}) <= 1 ELSE false END`,
      },
    ],
    levels: [
      ...exactLevels(field),
      {
        label: "the same as far as known",
        condition: `(l.c_${key} IS NULL OR r.c_${key} IS NULL) AND ${same("y")} AND ${open("m")} AND ${open("d")}`,
        start: 0.02,
      },
      {
        label: "day and month changed places",
        condition: `${same("y")} AND l.m_${key} = r.d_${key} AND l.d_${key} = r.m_${key}`,
        start: 0.01,
      },
      { label: "one keystroke apart", condition: `e_${key}`, start: 0.06 },
      { label: "month and day the same", condition: `${same("m")} AND ${same("d")}`, start: 0.02 },
      { label: "year and month the same", condition: `${same("y")} AND ${same("m")}`, start: 0.02 },
      { label: "year and day the same", condition: `${same("y")} AND ${same("d")}`, start: 0.02 },
      { label: "the same year", condition: same("y"), start: 0.01 },
      { label: "within two years", condition: `abs(l.y_${key} - r.y_${key}) <= 2`, start: 0.01 },
      { label: "different", condition: "TRUE", start: 0.03 },
    ],
  };
}
