import type { Comparison, ComparisonLevel } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";

/** Values found no more often than this are more likely slips of the pen than names of their own. */
export function rareCount(filled: number): number {
  return 1 + Math.floor(filled / 100_000);
}

/**
 * Names, places and other words: the same; nearly the same, kept apart by whether one of the two is found nowhere else
 * (a slip) or both are values of their own; changed places with another column; alike; otherwise different.
 */
export function textComparison(field: Field): Comparison {
  const { key, name, filled, crossed } = field;
  const rare = `least(l.n_${key}, r.n_${key}) <= ${rareCount(filled)}`;
  const later = crossed.filter((other) => other > key);
  const earlier = crossed.filter((other) => other < key);
  const near = `e_${key}`;
  const levels: readonly ComparisonLevel[] = [
    ...exactLevels(field),
    ...(later.length === 0
      ? []
      : [
          { label: "changed places with another column", condition: places(later, key, 2), start: 0.01 },
          { label: "changed places and nearly the same", condition: places(later, key, 1), start: 0.005 },
        ]),
    { label: "nearly the same, one of them rare", condition: `${near} AND ${rare}`, start: 0.06 },
    { label: "nearly the same, both common", condition: near, start: 0.01 },
    { label: "alike, one of them rare", condition: `j_${key} >= 0.83 AND ${rare}`, start: 0.02 },
    { label: "alike, both common", condition: `j_${key} >= 0.83`, start: 0.005 },
    {
      label: "an initial of the other",
      condition: `least(l.s_${key}, r.s_${key}) = 1 AND l.i_${key} = r.i_${key}`,
      start: 0.005,
    },
    { label: "somewhat alike", condition: `j_${key} >= 0.7`, start: 0.01 },
    { label: "different", condition: "TRUE", start: 0.03 },
  ];
  return {
    name,
    kind: field.kind,
    columns: field.columns,
    missing: `l.c_${key} IS NULL OR r.c_${key} IS NULL`,
    ...(earlier.length === 0
      ? {}
      : { spokenFor: earlier.map((other) => `coalesce(x_${other}_${key}, 0) > 0`).join(" OR ") }),
    distances: [
      {
        name: `j_${key}`,
        sql: `CASE WHEN l.c_${key} = r.c_${key} THEN 1 ELSE jaro_winkler_similarity(l.t_${key}, r.t_${key}) END`,
      },
      {
        name: `e_${key}`,
        sql: `CASE WHEN j_${key} >= 0.93 THEN true WHEN j_${key} < 0.75 OR abs(l.s_${key} - r.s_${key}) > 1 THEN false
                   ELSE levenshtein(l.t_${key}, r.t_${key}) <= 1 END`,
      },
      ...later.map((other) => ({ name: `x_${key}_${other}`, sql: changedPlaces(key, other) })),
    ],
    levels,
  };
}

function places(others: readonly string[], key: string, least: number): string {
  return others.map((other) => `x_${key}_${other} >= ${least}`).join(" OR ");
}

/**
 * 2 when two columns changed places, 1 when they did and are nearly the same, 0 when not. It is one event, so the first
 * of the two columns speaks for both. One way is enough where there is nothing on the other. Initials are looked at first,
 * because they cost next to nothing.
 */
function changedPlaces(key: string, other: string): string {
  const same = (a: "l" | "r", b: "l" | "r") => `${a}.c_${key} = ${b}.c_${other}`;
  const alike = (a: "l" | "r", b: "l" | "r") =>
    `jaro_winkler_similarity(${a}.t_${key}, ${b}.t_${other}) >= 0.88`;
  return `CASE WHEN j_${key} >= 0.88 OR coalesce(l.c_${other} = r.c_${other}, false) THEN 0
    WHEN ${same("l", "r")} AND coalesce(${same("r", "l")}, true) OR ${same("r", "l")} AND coalesce(${same("l", "r")}, true) THEN 2
    WHEN coalesce(l.i_${key} <> r.i_${other} OR r.i_${key} <> l.i_${other}, true) THEN 0
    WHEN ${alike("l", "r")} THEN CASE WHEN ${alike("r", "l")} THEN 1 ELSE 0 END
    ELSE 0 END`;
}
