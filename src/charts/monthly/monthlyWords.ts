import { fillTemplate } from "../../quantities/index.ts";
import { named } from "../frame/wording.ts";
import type { Writing } from "../text/Writing.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** True when the row gives any figure: certain or possible. */
export function hasFigure(row: MonthlyRow): boolean {
  return row.count !== null || row.possible !== null;
}

/** A month with its figure, and how far it was covered. */
export function monthReading(row: MonthlyRow, writing: Writing): string {
  const { alt } = writing.words;
  const say = (text: string): string => named(writing.date(row.month), text, writing);
  if (row.status === "outside")
    return say(hasFigure(row) ? `${monthlyWords(row, writing)}${alt.outsideCoverage}` : alt.silentMonth);
  return say(`${monthlyWords(row, writing)}${row.status === "partly-covered" ? alt.coveredInPart : ""}`);
}

/** The figure of a month in words: "554", "0 to 63", "up to 63", "no figure". */
export function monthlyWords(row: MonthlyRow, { words, count: write }: Writing): string {
  const { count, possible } = row;
  if (possible === null) return count === null ? words.noFigure : write(count);
  return count === null
    ? fillTemplate(words.plot.upTo, { number: write(possible) })
    : fillTemplate(words.span, { from: write(count), to: write(possible) });
}
