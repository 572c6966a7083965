import type { TracedRow } from "./Trace.ts";

/** One condition of a selection: `id = dd-bodies-exact`, `month = 2015-03`. */
interface Condition {
  readonly dimension: string;
  readonly value: string;
}

/**
 * The rows of a delimited text that a selection names by a condition on one of its columns, or, for a year, a quarter
 * or a month, by what a column of dates begins with.
 *
 * @returns `found` null when the selection names no rows but says in words which took part
 */
export async function rowsNamed(
  text: string,
  selection: string,
): Promise<{ readonly header: readonly string[]; readonly found: readonly TracedRow[] | null }> {
  const [header = [], ...rows] = await readCells(text);
  if (/^all (?:accepted )?rows$/.test(selection))
    return { header, found: rows.map((cells, index) => ({ row: index + 2, cells })) };
  const conditions = selection.split(";").flatMap(readCondition);
  const tests = conditions.map((condition) => testOf(condition, header));
  if (tests.length === 0 || tests.some((test) => test === null)) return { header, found: null };
  const found = rows.flatMap((cells, index) =>
    tests.every((test) => test?.(cells) === true) ? [{ row: index + 2, cells }] : [],
  );
  return { header, found };
}

function readCondition(part: string): readonly Condition[] {
  const [, dimension, value] = /(?:^|\bwith\s)\s*([\p{L}\p{N}_.-]+) = (.+?)\s*$/u.exec(part.trim()) ?? [];
  return dimension === undefined || value === undefined ? [] : [{ dimension, value }];
}

function testOf(
  { dimension, value }: Condition,
  header: readonly string[],
): ((cells: readonly string[]) => boolean) | null {
  const column = header.indexOf(dimension);
  if (column !== -1) return (cells) => cells[column] === value;
  if (!["year", "month"].includes(dimension)) return null;
  const dates = header.findIndex((name) => ["month", "date", "day"].includes(name));
  return dates === -1
    ? null
    : (cells) => cells[dates] === value || (cells[dates] ?? "").startsWith(`${value}-`);
}

/** Cells as they are written, nothing read as a number or a date. */
async function readCells(text: string): Promise<readonly (readonly string[])[]> {
  const { read, utils } = await import("@e965/xlsx");
  const { Sheets, SheetNames } = read(text.replace(/^\uFEFF/, ""), { type: "string", raw: true });
  const sheet = Sheets[SheetNames[0] ?? ""];
  return sheet === undefined
    ? []
    : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: "" });
}
