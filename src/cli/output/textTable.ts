import type { Cell, Table } from "../../quantities/index.ts";

/** A table as aligned text for a terminal: numbers to the right, missing values as "·". */
export function textTable({ title, columns, rows, notes }: Table): string {
  const heading = columns.map(({ name }) => name);
  const body = rows.map((row) => columns.map(({ name, decimals }) => cellText(row[name] ?? null, decimals)));
  const widths = heading.map((name, at) =>
    Math.max(name.length, ...body.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        columns[at]?.role === "measure" ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [title, "", line(heading), ...body.map(line), "", ...notes.map((note) => `Note: ${note}`)]
    .join("\n")
    .trimEnd();
}

function cellText(cell: Cell, decimals: number | undefined): string {
  if (cell === null) return "·";
  return typeof cell === "number" && decimals !== undefined ? cell.toFixed(decimals) : String(cell);
}
