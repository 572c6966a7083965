import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Store } from "../store/Store.ts";
import type { FileContent } from "./FileContent.ts";
import { openNdjson } from "./openNdjson.ts";
import type { RowSource } from "./RowSource.ts";
import type { Scratch } from "./Scratch.ts";

/**
 * Opens a sheet of a workbook. Row 1 is the header; rows keep the numbers the spreadsheet shows. Dates become
 * ISO days, numbers their plain text; a formula counts as the value stored with it.
 */
export async function openXlsx(
  file: FileContent,
  sheet: string | undefined,
  key: string,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const { read, utils } = await import("@e965/xlsx");
  const bytes = await file.bytes();
  if (bytes.length === 0) throw new SijillError(messages.fileEmpty(file.name));
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(bytes, { type: "array", cellDates: true, UTC: true, dense: false });
  } catch (error) {
    throw new SijillError(
      messages.fileUnreadable(file.name, error instanceof Error ? error.message : String(error)),
    );
  }
  const name = sheet ?? workbook.SheetNames[0];
  const found = name === undefined ? undefined : workbook.Sheets[name];
  if (found === undefined) {
    throw new SijillError(messages.sheetMissing(file.name, sheet ?? "", workbook.SheetNames));
  }
  const rows: unknown[][] = utils.sheet_to_json(found, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: true,
    UTC: true,
  });
  const first = utils.decode_range(found["!ref"] ?? "A1").s.r;
  const header = (rows[0] ?? []).map((cell) => textOf(cell) ?? "");
  const numbers: number[] = [];
  const lines: string[] = [];
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row.every((cell) => textOf(cell) === null)) continue;
    numbers.push(first + index + 1);
    lines.push(
      JSON.stringify(Object.fromEntries(header.map((column, at) => [column, textOf(row[at]) ?? ""]))),
    );
  }
  const path = await scratch.write(`${lines.join("\n")}\n`, ".ndjson");
  const source = await openNdjson(file, path, key, store, numbers);
  return { ...source, columns: header };
}

function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === "") return null;
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  return String(cell);
}
