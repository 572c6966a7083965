import { formatCount, formatRange } from "../text/formatCount.ts";
import { plainText } from "../text/plainText.ts";
import type { YearlyRow } from "./readYearlyTable.ts";
import { spanYears } from "./spanWords.ts";

/** True when the row gives any figure: certain, possible or a range. */
export function hasFigure(row: YearlyRow): boolean {
  return row.certain !== null || row.possible !== null || row.lower !== null;
}

/** The highest figure of a row. */
export function top(row: YearlyRow): number {
  return Math.max(row.certain ?? 0, row.possible ?? 0, row.upper ?? 0);
}

/** What is printed over a bar. A span the source covers without giving a figure has a question mark, never a 0. */
export function figureWords(row: YearlyRow): string {
  const { certain, possible, lower, upper, status } = row;
  if (status === "outside" && top(row) === 0) return "";
  if (!hasFigure(row)) return row.from.slice(0, 4) === row.to.slice(0, 4) ? "?" : "? no figure";
  const parts: string[] = [];
  if (certain !== null) parts.push(formatCount(certain));
  if (possible !== null && possible !== certain) {
    parts.push(`${certain === null ? "up to" : "to"}\u00a0${formatCount(possible)}`);
  }
  if (lower !== null && upper !== null && lower !== upper) {
    parts.push(certain === null ? formatRange(lower, upper) : `(${formatRange(lower, upper)})`);
  }
  if (row.label !== null && row.label !== undefined) parts.push(plainText(row.label));
  else if (row.from.slice(0, 4) !== row.to.slice(0, 4))
    parts.push(`together in ${spanYears(row.from, row.to)}`);
  if (status === "partly-covered") parts.push("part");
  if (status === "outside") parts.push("†");
  return parts.join(" ");
}
