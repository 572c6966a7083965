import { type Language, selectLanguage, type Table } from "../../quantities/index.ts";
import type { ReportWording } from "../wording/index.ts";
import { type PrintedCell, printCell } from "./printCell.ts";
import { withheldCells } from "./withheldCells.ts";

/** The rows of a table as people read them, a withheld cell by the mark of the language: never blank, never 0. */
export function printRows(
  table: Table,
  language: Language,
  wording: ReportWording,
): readonly (readonly PrintedCell[])[] {
  const isWithheld = withheldCells(table);
  const withheld = { text: selectLanguage(language).withheld.mark, isMissing: true, isNumber: false };
  return table.rows.map((row, index) =>
    table.columns.map((column) =>
      isWithheld(index, column.name)
        ? withheld
        : printCell(row[column.name] ?? null, column, language, wording),
    ),
  );
}
