import { utils, type WorkSheet, write } from "@e965/xlsx";
import { spokenMethod } from "../../analysis/index.ts";
import {
  type Cell,
  fillTemplate,
  type Language,
  selectLanguage,
  type Table,
} from "../../quantities/index.ts";
import { describeInput, nameInput, visibleText } from "../document/index.ts";
import { isMarkedSynthetic, withheldCells } from "../tables/index.ts";
import type { ReportWording } from "../wording/index.ts";

/** Widths of columns in characters: no narrower, no wider. */
const NARROWEST = 8;
const WIDEST = 60;

/**
 * A table as a workbook: its rows under the headings people read, and a second sheet with title, unit, notes, method
 * and inputs. Numbers are numbers at full precision; a missing value is what missing means in its column, as text, so
 * that no sum takes it for 0; so is a withheld one. Text is text: nothing in a cell is a formula. The same table gives the same bytes.
 */
export function writeXlsx(table: Table, language: Language, wording: ReportWording): Uint8Array {
  const { direction } = selectLanguage(language);
  const book = utils.book_new();
  utils.book_append_sheet(book, writeRows(table, language, wording), sheetName(wording.data));
  utils.book_append_sheet(book, writeAbout(table, language, wording), sheetName(wording.notes));
  book.Workbook = { Views: [{ RTL: direction === "rtl" }] };
  book.Props = { Title: visibleText(table.title) };
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
}

function writeRows(table: Table, language: Language, wording: ReportWording): WorkSheet {
  const isMarked = isMarkedSynthetic(table);
  const isWithheld = withheldCells(table);
  const { mark } = selectLanguage(language).withheld;
  const head = [...table.columns.map(({ label }) => label), ...(isMarked ? [wording.syntheticWord] : [])];
  const rows = table.rows.map((row, index) => [
    ...table.columns.map((column) =>
      isWithheld(index, column.name) ? mark : cellValue(row[column.name] ?? null, column, wording),
    ),
    ...(isMarked ? [wording.nature.synthetic] : []),
  ]);
  return sheetOf([head, ...rows]);
}

function cellValue(
  cell: Cell,
  column: Table["columns"][number],
  wording: ReportWording,
): string | number | boolean {
  if (cell === null) return column.missing ?? wording.noValue;
  if (typeof cell !== "string") return cell;
  return column.labels !== undefined && Object.hasOwn(column.labels, cell)
    ? (column.labels[cell] ?? cell)
    : cell;
}

function writeAbout(
  { title, unit, nature, notes, method, inputs }: Table,
  language: Language,
  wording: ReportWording,
): WorkSheet {
  const { ledger } = wording;
  return sheetOf([
    [wording.table.replace(/\s*\{number\}\s*/, ""), title],
    ...(unit === null ? [] : [[ledger.meaning, unit]]),
    [wording.data, wording.nature[nature]],
    ...notes.map((note) => [wording.notes, note]),
    [ledger.made, spokenMethod(method, language)],
    ...(method.reference === undefined
      ? []
      : [[ledger.made, fillTemplate(ledger.reference, { reference: method.reference })]]),
    ...inputs.flatMap((input) => [
      [ledger.from, describeInput(input, ledger.input, language)],
      [ledger.hash, nameInput(input, language).hash],
    ]),
  ]);
}

/** Cells as what they are: a text that begins with "=" is that text. */
function sheetOf(rows: readonly (readonly (string | number | boolean)[])[]): WorkSheet {
  const sheet: WorkSheet = {};
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries())
      sheet[utils.encode_cell({ r, c })] =
        typeof value === "number"
          ? { t: "n", v: value }
          : typeof value === "boolean"
            ? { t: "b", v: value }
            : { t: "s", v: visibleText(value) };
  const columns = Math.max(1, ...rows.map((row) => row.length));
  sheet["!ref"] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(rows.length - 1, 0), c: columns - 1 },
  });
  sheet["!cols"] = Array.from({ length: columns }, (_, column) => ({
    wch: Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => String(row[column] ?? "").length + 2))),
  }));
  return sheet;
}

/** A name as spreadsheets allow it: not these characters, not this long. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
