import { SijillError } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";

/** A row of a table of estimates, before it is written. */
export interface EstimateRow {
  readonly label: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly documented: number | null;
}

/** @throws SIJILL_CHART_CELL_INVALID */
export function readIntervalRows(
  table: Table,
  labelColumn: string,
  documentedColumn: string | null,
): readonly EstimateRow[] {
  return table.rows.map((row, index) => {
    const number = (column: string): number | null => {
      const cell = row[column] ?? null;
      if (cell !== null && (typeof cell !== "number" || !Number.isFinite(cell)))
        throw new SijillError(messages.cell(table.id, index + 2, column, cell, "a finite number, or null"));
      return cell;
    };
    const label = row[labelColumn];
    if (typeof label !== "string" || label.trim() === "")
      throw new SijillError(
        messages.cell(table.id, index + 2, labelColumn, label, "a text that is not empty"),
      );
    return {
      label,
      value: number("value"),
      lower: number("lower"),
      upper: number("upper"),
      documented: documentedColumn === null ? null : number(documentedColumn),
    };
  });
}

/** The level of the interval, as the heading of its lower limit states it. */
export function levelOf(table: Table): string {
  const label = table.columns.find(({ name }) => name === "lower")?.label ?? "";
  return /[\d.]+%/.exec(label)?.[0] ?? "";
}
