import type { CellObject } from "@e965/xlsx";

/**
 * The text of a cell: numbers plain, dates as precise as the cell shows them (a date formatted "mmm yyyy" is a month,
 * though a day is stored), errors as the spreadsheet shows them. A formula counts as the value stored with it; one
 * that was never calculated stays a formula, so that it is refused and not read as missing.
 */
export function cellText(cell: CellObject | undefined): string | null {
  if (cell === undefined) return null;
  const { t: type, v: value } = cell;
  if (value === undefined || value === null || type === "z")
    return cell.f === undefined ? null : `=${cell.f}`;
  if (type === "e") return cell.w ?? `#ERROR ${value}`;
  if (value instanceof Date) return dateText(value, typeof cell.z === "string" ? cell.z : "");
  const text = String(value);
  return text === "" ? null : text;
}

function dateText(date: Date, format: string): string {
  const iso = date.toISOString();
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  const shows = (token: string) => shown.includes(token);
  if (!shows("d") && !shows("h") && shows("y")) return shows("m") ? iso.slice(0, 7) : iso.slice(0, 4);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
