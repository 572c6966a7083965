import type { Problem } from "../../errors/index.ts";
import { columnMeanings } from "../../quantities/index.ts";

/** What can stop a version from being released. */
export const messages = {
  columnUndeclared: (table: string, column: string, role: string): Problem => ({
    code: "SIJILL_DISCLOSURE_COLUMN_UNDECLARED",
    what: `The table "${table}" is made from records of persons, and nobody says what its column "${column}" is about.`,
    place: { file: "analysis.ts", path: `${table}.${column}` },
    value: role,
    expected: `a meaning: ${columnMeanings.join(", ")}`,
    fix: `Give the column its \`meaning\` in the analysis, or in disclosure.json under tables.${table}.columns.`,
  }),
  columnMismatch: (table: string, column: string, role: string, meaning: string): Problem => ({
    code: "SIJILL_DISCLOSURE_COLUMN_MISMATCH",
    what: `The column "${column}" of the table "${table}" is a ${role}, which cannot mean "${meaning}".`,
    place: { file: "analysis.ts", path: `${table}.${column}` },
    value: meaning,
    expected:
      role === "measure"
        ? "count, possible, magnitude, largest, second, derived or estimate"
        : "a dimension: time, facility, sex, record, description, …",
    fix: "Correct the meaning or the role of the column.",
  }),
  unitUnknown: (table: string): Problem => ({
    code: "SIJILL_DISCLOSURE_UNIT_UNKNOWN",
    what: `The table "${table}" does not say what it counts, so no threshold can be applied.`,
    place: { file: "analysis.ts", path: table },
    expected: "a unit of count for the table, or a column that means unit",
    fix: "Give the table its unit.",
  }),
};
