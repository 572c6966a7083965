import { SijillError } from "../../errors/index.ts";
import type { Cell, Count, Period, Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";

/** Which cell of a table, and what to call it. */
export interface CellChoice {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  /** Values that single out one row: { year: "2014" }. */
  readonly row: Readonly<Record<string, Cell>>;
  readonly period?: Period;
}

/**
 * One cell of a counted table as a quantity, so that a sentence prints what the table prints.
 *
 * @throws SIJILL_CELL_NOT_FOUND when no row, several rows or a missing value is singled out
 */
export function countFromTable(table: Table, choice: CellChoice): Count {
  const rows = table.rows.filter((row) =>
    Object.entries(choice.row).every(([name, value]) => row[name] === value),
  );
  const value = rows.length === 1 ? rows[0]?.[choice.column] : undefined;
  if (typeof value !== "number" || table.unit === null) {
    throw new SijillError(
      messages.cellNotFound(table.id, JSON.stringify(choice.row), choice.column, rows.length),
    );
  }
  return {
    id: choice.id,
    kind: "count",
    label: choice.label,
    value,
    unit: table.unit,
    period: choice.period ?? null,
    method: table.method,
    inputs: table.inputs.map((input) => ({
      ...input,
      selection: `${input.selection}; ${Object.entries(choice.row)
        .map(([name, cell]) => `${name} = ${cell}`)
        .join(", ")}`,
    })),
    nature: table.nature,
  };
}
