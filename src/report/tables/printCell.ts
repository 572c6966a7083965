import type { Cell, Column, Language } from "../../quantities/index.ts";
import { formatDate, formatDecimal, formatInteger } from "../../quantities/index.ts";
import type { ReportWording } from "../wording/index.ts";

export interface PrintedCell {
  readonly text: string;
  readonly isMissing: boolean;
  /** Numbers stand under one another by their last digit. */
  readonly isNumber: boolean;
}

/** A cell as it is printed: figures grouped, dates in words, codes by their labels, missing values by what missing means in the column. */
export function printCell(
  cell: Cell,
  column: Column,
  language: Language,
  wording: ReportWording,
): PrintedCell {
  if (cell === null) return { text: column.missing ?? wording.noValue, isMissing: true, isNumber: false };
  if (typeof cell === "boolean")
    return { text: cell ? wording.yes : wording.no, isMissing: false, isNumber: false };
  if (typeof cell === "number") {
    // A dimension is a name: the year 2014 is not 2,014.
    const text = column.role === "dimension" ? String(cell) : printNumber(cell, column, language);
    return { text, isMissing: false, isNumber: true };
  }
  const called =
    column.labels !== undefined && Object.hasOwn(column.labels, cell) ? column.labels[cell] : null;
  return {
    text: called ?? (column.type === "date" ? printDate(cell, language) : cell),
    isMissing: false,
    isNumber: false,
  };
}

function printNumber(value: number, column: Column, language: Language): string {
  if (column.decimals !== undefined) return formatDecimal(value, column.decimals, language);
  return Number.isInteger(value)
    ? formatInteger(value, language)
    : formatDecimal(value, decimalsOf(value), language);
}

/** Up to three decimals for a column that does not say how many; the CSV has them all. */
function decimalsOf(value: number): number {
  return Math.min(3, (String(value).split(".")[1] ?? "000").length);
}

/** Dates of a table are EDTF; what is not EDTF is printed as the source wrote it. */
function printDate(edtf: string, language: Language): string {
  try {
    return formatDate(edtf, language);
  } catch {
    return edtf;
  }
}
