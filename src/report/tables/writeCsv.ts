import type { Cell, Table } from "../../quantities/index.ts";
import { WITHHELD_CODE, withheldCells } from "./withheldCells.ts";

/** RFC 4180 ends its lines with both. */
const LINE_END = "\r\n";

/** What spreadsheets take for the beginning of a formula, in ASCII and in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A number that may begin with a sign and is data, not a formula. */
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * A table as CSV by RFC 4180: UTF-8, CRLF, a header of column names, full precision, missing values empty,
 * withheld ones by a word of their own.
 *
 * Text that a spreadsheet would run as a formula gets a leading apostrophe. The rows of a synthetic table end with a
 * column that says so, because a CSV travels without the page that carries the watermark.
 */
export function writeCsv(table: Table): string {
  const marked = isMarkedSynthetic(table);
  const header = table.columns.map((column) => writeText(column.name));
  const lines = [marked ? [...header, "nature"] : header];
  const isWithheld = withheldCells(table);
  for (const [index, row] of table.rows.entries()) {
    const cells = table.columns.map(({ name }) =>
      isWithheld(index, name) ? WITHHELD_CODE : writeCell(row[name] ?? null),
    );
    lines.push(marked ? [...cells, "synthetic"] : cells);
  }
  return lines.map((cells) => cells.join(",") + LINE_END).join("");
}

/** True when the file of a table has one column more than the table, which says that it is synthetic. */
export function isMarkedSynthetic({ nature, columns }: Table): boolean {
  return nature === "synthetic" && !columns.some((column) => column.name === "nature");
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? writeText(cell) : String(cell);
}

function writeText(text: string): string {
  const guarded = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  // An empty text is not a missing value; quotes tell them apart.
  return guarded === "" || /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
