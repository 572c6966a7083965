import type { Cell, Column, Table } from "../../quantities/index.ts";

/** A column of which only the values are known. */
export function newColumn(name: string, rows: Table["rows"]): Column {
  const type = typeOf(rows.map((row) => row[name] ?? null));
  return { name, label: name, type, role: type === "integer" || type === "number" ? "measure" : "dimension" };
}

/** The narrowest type that all values of a column have; text where there is no value. */
function typeOf(cells: readonly Cell[]): Column["type"] {
  const values = cells.filter((cell) => cell !== null);
  if (values.length === 0) return "text";
  const types = ["boolean", "integer", "number"] as const;
  return types.find((type) => values.every((value) => fits(value, type))) ?? "text";
}

/** Whether a value may stand in a column of a type; a missing one always may. */
export function fits(cell: Cell, type: Column["type"]): boolean {
  if (cell === null) return true;
  if (type === "integer") return Number.isSafeInteger(cell);
  if (type === "text" || type === "date") return typeof cell === "string";
  return typeof cell === type;
}
