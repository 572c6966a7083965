import type { DatasetDescriptor, RecordField } from "../../records/index.ts";
import type { SqlRow } from "../store/Store.ts";

/** The text of a field in one row: null when the source does not map it, "" when the source leaves it empty. */
export type RowText = (field: RecordField) => string | null;

/** Reads fields of rows as their descriptor says what is missing. */
export function rowTexts({ columns, missing }: DatasetDescriptor): (row: SqlRow) => RowText {
  const blank = new Set(["", ...missing]);
  return (row) => (field) => {
    if (columns[field] === undefined) return null;
    const raw = String(row[field] ?? "");
    return blank.has(raw) || blank.has(raw.trim()) ? "" : raw.trim();
  };
}
