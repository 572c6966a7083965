import { literals } from "../../archive/index.ts";
import type { Comparison } from "./Comparison.ts";
import { exactLevels } from "./exactLevels.ts";
import type { Field } from "./Field.ts";
import { neighbouringGovernorates } from "./governorates.ts";

/** Facilities and governorates as the vocabulary knows them: the same; of one governorate; of neighbouring ones; alike in writing where the vocabulary knows neither; else different. */
export function placeComparison(field: Field): Comparison {
  const { key, name, kind } = field;
  return {
    name,
    kind,
    columns: field.columns,
    missing: `l.c_${key} IS NULL OR r.c_${key} IS NULL`,
    distances: [
      {
        name: `j_${key}`,
        sql: `CASE WHEN l.g_${key} IS NOT NULL AND r.g_${key} IS NOT NULL THEN 0 ELSE jaro_winkler_similarity(l.t_${key}, r.t_${key}) END`,
      },
    ],
    levels: [
      ...exactLevels(field),
      ...(kind === "facility"
        ? [{ label: "in the same governorate", condition: `l.g_${key} = r.g_${key}`, start: 0.05 }]
        : []),
      {
        label: "in neighbouring governorates",
        condition: `l.g_${key} || '|' || r.g_${key} IN (${literals(neighbouringGovernorates)})`,
        start: 0.04,
      },
      { label: "written nearly the same", condition: `j_${key} >= 0.9`, start: 0.02 },
      { label: "different", condition: "TRUE", start: 0.05 },
    ],
  };
}
