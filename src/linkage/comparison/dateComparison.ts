import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";

/** Days of a year in the calendar of months of 31 days in which `a_` and `z_` count. */
const YEAR = 372;

/**
 * Days, also partial ones, which are intervals: the same; overlapping where one is partial, within a year or more; day and month changed places; one keystroke; two
 * of year, month and day; the year; else different.
 */
export function dateComparison(field: Field): Comparison {
  const { key, name } = field;
  const same = (part: "y" | "m" | "d") => `l.${part}_${key} = r.${part}_${key}`;
  const known = (side: "l" | "r") => `${side}.z_${key} - ${side}.a_${key} < ${YEAR}`;
  const overlap = `l.a_${key} <= r.z_${key} AND r.a_${key} <= l.z_${key}`;
  const twoSame = `(${same("y")} AND ${same("m")} OR ${same("y")} AND ${same("d")} OR ${same("m")} AND ${same("d")})`;
  return {
    name,
    kind: "date",
    columns: field.columns,
    missing: `l.t_${key} IS NULL OR r.t_${key} IS NULL`,
    distances: [
      {
        name: `e_${key}`,
        sql: `CASE WHEN l.v_${key} IS NULL OR r.v_${key} IS NULL THEN 99 ELSE abs(l.v_${key} - r.v_${key}) END`,
      },
    ],
    levels: [
      ...exactLevels(field),
      {
        label: "the same as far as known",
        condition: `(l.c_${key} IS NULL OR r.c_${key} IS NULL) AND ${overlap} AND ${known("l")} AND ${known("r")}`,
        start: 0.02,
      },
      {
        label: "can be the same, one of them known to more than a year",
        condition: `(l.c_${key} IS NULL OR r.c_${key} IS NULL) AND ${overlap}`,
        start: 0.01,
      },
      {
        label: "day and month changed places",
        condition: `${same("y")} AND l.m_${key} = r.d_${key} AND l.d_${key} = r.m_${key}`,
        start: 0.01,
      },
      { label: "one keystroke apart", condition: `${twoSame} AND ${oneKeystroke(`e_${key}`)}`, start: 0.06 },
      { label: "month and day the same", condition: `${same("m")} AND ${same("d")}`, start: 0.02 },
      { label: "year and month the same", condition: `${same("y")} AND ${same("m")}`, start: 0.02 },
      { label: "year and day the same", condition: `${same("y")} AND ${same("d")}`, start: 0.02 },
      { label: "the same year", condition: same("y"), start: 0.01 },
      { label: "within two years", condition: `abs(l.y_${key} - r.y_${key}) <= 2`, start: 0.01 },
      { label: "different", condition: "TRUE", start: 0.03 },
    ],
  };
}

/**
 * SQL condition: the difference of two days written as eight digits is what one wrong digit, or two neighbours exchanged,
 * make of it: one digit and noughts, or a multiple of nine below a hundred and noughts. Arithmetic, because a text
 * distance costs forty times as much.
 */
function oneKeystroke(gap: string): string {
  const places = [10, 100, 1000].map(
    (place) => `${gap} < ${place * 10} AND (${gap} % ${place} = 0 OR ${gap} % ${(place * 9) / 10} = 0)`,
  );
  const year = [10_000, 100_000, 1_000_000].map(
    (place) => `${gap} % ${place} = 0 AND ${gap} < ${place * 10}`,
  );
  const exchanged = [90_000, 900_000].map((step) => `${gap} % ${step} = 0 AND ${gap} < ${step * 10}`);
  return `(${gap} < 10 OR ${[...places, ...year, ...exchanged].join(" OR ")})`;
}
