/** A file with a header and rows of cells (RFC 4180), its delimiter and line ends as found. */
export interface CsvText {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads separated values; the delimiter is the one that the header holds most of. */
export function readCsv(text: string): CsvText {
  const body = text.replace(/^\uFEFF/, "");
  const [first = ""] = body.split(/\r?\n/);
  const delimiter = [",", ";", "\t", "|"].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = "";
    } else if (character === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      row = [];
      cell = "";
    } else cell += character;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  const [header = [], ...records] = rows;
  return { delimiter, header, rows: records.filter((cells) => cells.some((one) => one !== "")) };
}

/** The same as text again. */
export function writeCsvText({ delimiter, header, rows }: CsvText): string {
  const quote = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [header, ...rows].map((cells) => `${cells.map(quote).join(delimiter)}\n`).join("");
}
