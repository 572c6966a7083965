import { fillTemplate } from "../../quantities/index.ts";
import { plainText } from "../text/plainText.ts";
import type { Writing } from "../text/Writing.ts";
import type { YearlyRow } from "./readYearlyTable.ts";

/** True when the row gives any figure: certain, possible or a range. */
export function hasFigure(row: YearlyRow): boolean {
  return row.certain !== null || row.possible !== null || row.lower !== null;
}

/** The highest figure of a row. */
export function top(row: YearlyRow): number {
  return Math.max(row.certain ?? 0, row.possible ?? 0, row.upper ?? 0);
}

/** What is printed over a bar. A span the source covers without giving a figure has a question mark, never a 0. */
export function figureWords(row: YearlyRow, { words, count, range }: Writing): string {
  const { certain, possible, lower, upper, status } = row;
  const [from, to] = [row.from.slice(0, 4), row.to.slice(0, 4)];
  if (status === "outside" && top(row) === 0) return "";
  if (!hasFigure(row)) return from === to ? "?" : `? ${words.noFigure}`;
  const parts: string[] = [];
  if (certain !== null) parts.push(count(certain));
  if (possible !== null && possible !== certain) {
    const template = certain === null ? words.plot.upTo : words.plot.to;
    parts.push(fillTemplate(template, { number: count(possible) }));
  }
  if (lower !== null && upper !== null && lower !== upper) {
    parts.push(certain === null ? range(lower, upper) : `(${range(lower, upper)})`);
  }
  if (row.label !== null && row.label !== undefined) parts.push(plainText(row.label));
  else if (from !== to) {
    parts.push(fillTemplate(words.plot.together, { span: fillTemplate(words.shortSpan, { from, to }) }));
  }
  if (status === "partly-covered") parts.push(words.plot.part);
  if (status === "outside") parts.push("†");
  return parts.join(" ");
}
