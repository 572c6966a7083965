import type { ColumnMapping, DatePartColumns } from "../../records/index.ts";
import type { RowSource } from "../sources/RowSource.ts";
import { literals } from "../store/sql.ts";

/** Stands between the parts of a date that is built from several columns; no text of a register contains it. */
export const partSeparator = "\x1f";

/** The columns of a file that a mapping uses. */
export function mappedColumns(mapping: ColumnMapping): readonly string[] {
  if (typeof mapping === "string") return [mapping];
  if ("firstOf" in mapping) return mapping.firstOf.flatMap(mappedColumns);
  return [mapping.year, mapping.month, mapping.day].filter((column) => column !== undefined);
}

/** The SQL expression of a field: its column, its joined parts, or the first of several that is not missing. */
export function fieldExpression(
  mapping: ColumnMapping,
  source: RowSource,
  missing: readonly string[],
): string {
  if (typeof mapping === "string") return source.expression(mapping);
  if ("firstOf" in mapping) {
    const choices = mapping.firstOf.map((each) => ({
      given: `coalesce(trim(${source.expression(leadingColumn(each))}), '') NOT IN (${literals(["", ...missing])})`,
      value: fieldExpression(each, source, missing),
    }));
    const last = choices[choices.length - 1]?.value ?? "NULL";
    return `CASE ${choices.map(({ given, value }) => `WHEN ${given} THEN ${value}`).join(" ")} ELSE ${last} END`;
  }
  return mappedColumns(mapping)
    .map((column) => `coalesce(${source.expression(column)}, '')`)
    .join(` || chr(${partSeparator.charCodeAt(0)}) || `);
}

function leadingColumn(mapping: string | DatePartColumns): string {
  return typeof mapping === "string" ? mapping : mapping.year;
}
