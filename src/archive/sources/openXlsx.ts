import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { SijillError } from "../../errors/index.ts";
import type { Store } from "../store/Store.ts";
import type { FileContent } from "./FileContent.ts";
import { messages } from "./messages.ts";
import { type ObjectOptions, openObjects } from "./openObjects.ts";
import type { RowSource, UnreadableRow } from "./RowSource.ts";
import type { Scratch } from "./Scratch.ts";
import { cellText } from "./xlsxCellText.ts";

export interface XlsxOptions extends ObjectOptions {
  /** The first sheet when absent. */
  readonly sheet: string | undefined;
}

/**
 * Opens a sheet of a workbook. Its first row is the header; rows keep the numbers the spreadsheet shows, empty ones
 * are skipped. Cells merged over several rows say nothing certain about any of them: such rows are listed.
 */
export async function openXlsx(
  file: FileContent,
  { sheet: name, mapped, key }: XlsxOptions,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const { utils } = await import("@e965/xlsx");
  const sheet = findSheet(file.name, await readWorkbook(file), name);
  const range = utils.decode_range(sheet["!ref"] ?? "A1");
  const width = range.e.c - range.s.c + 1;
  const textsOf = (row: number) =>
    Array.from({ length: width }, (_, at) =>
      cellText(sheet[utils.encode_cell({ r: row, c: range.s.c + at })]),
    );
  const header = textsOf(range.s.r).map((text) => text ?? "");
  const merged = mergedRows(sheet, range.s, header, mapped);
  const rows: number[] = [];
  const lines: string[] = [];
  const unreadable: UnreadableRow[] = [];
  for (let row = range.s.r + 1; row <= range.e.r; row++) {
    const texts = textsOf(row);
    const block = merged.get(row);
    if (block === undefined && texts.every((text) => text === null)) continue;
    if (block === undefined) {
      rows.push(row + 1);
      lines.push(
        `${JSON.stringify(Object.fromEntries(header.map((column, at) => [column, texts[at] ?? ""])))}\n`,
      );
    } else {
      const value = texts.map((text) => text ?? "").join(" ");
      unreadable.push({ row: row + 1, value, problem: (place) => messages.rowMerged(place, block) });
    }
  }
  const path = await scratch.write(lines.join(""), ".ndjson");
  const source = await openObjects({ file: file.name, path, rows, unreadable, mapped }, key, store);
  return { ...source, columns: header };
}

async function readWorkbook(file: FileContent): Promise<WorkBook> {
  const bytes = await file.bytes();
  if (bytes.length === 0) throw new SijillError(messages.fileEmpty(file.name));
  // The library reads nearly anything as a table, and guesses dates while doing so; a workbook is a ZIP archive.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new SijillError(messages.fileUnreadable(file.name, "it is not an XLSX workbook"));
  }
  const { read } = await import("@e965/xlsx");
  try {
    return read(bytes, { type: "array", cellDates: true, cellNF: true, UTC: true, dense: false });
  } catch (error) {
    throw new SijillError(
      messages.fileUnreadable(file.name, error instanceof Error ? error.message : String(error)),
    );
  }
}

function findSheet(file: string, workbook: WorkBook, name: string | undefined): WorkSheet {
  const asked = name ?? workbook.SheetNames[0] ?? "";
  const found = Object.hasOwn(workbook.Sheets, asked) ? workbook.Sheets[asked] : undefined;
  if (found === undefined) throw new SijillError(messages.sheetMissing(file, asked, workbook.SheetNames));
  return found;
}

/** Rows below the header that lie in a block merged over several rows of a mapped column: "2 to 4" by row. */
function mergedRows(
  sheet: WorkSheet,
  origin: { readonly r: number; readonly c: number },
  header: readonly string[],
  mapped: readonly string[],
): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  for (const { s, e } of sheet["!merges"] ?? []) {
    const columns = header.slice(s.c - origin.c, e.c - origin.c + 1);
    if (e.r === s.r || !columns.some((column) => mapped.includes(column))) continue;
    for (let row = s.r; row <= e.r; row++) rows.set(row, `${s.r + 1} to ${e.r + 1}`);
  }
  return rows;
}
