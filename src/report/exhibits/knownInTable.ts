import {
  type Cell,
  type Column,
  formatDate,
  formatPercent,
  type Language,
  type Table,
} from "../../quantities/index.ts";
import { printCell } from "../tables/index.ts";
import type { ReportWording } from "../wording/index.ts";
import type { KnownPhrases } from "./KnownPhrases.ts";

/** Puts in what a table holds: its cells as they are printed, dates in words, its name and method. */
export function knownInTable(
  known: KnownPhrases,
  table: Table,
  language: Language,
  wording: ReportWording,
): void {
  for (const [index, row] of table.rows.entries())
    for (const column of table.columns) {
      const source = { from: "cell", table: table.id, row: index + 1, column: column.name } as const;
      for (const phrase of phrasesOf(row[column.name] ?? null, column, language, wording))
        known.add(phrase, source);
    }
  for (const note of table.computedNotes ?? []) known.add(note, { from: "note", table: table.id });
  const method = { from: "method", of: `table ${table.id}` } as const;
  for (const name of [table.id, table.method.name, ...table.inputs.map(({ dataset }) => dataset)])
    known.add(name, method);
  const level = table.method.settings?.level;
  if (typeof level === "number") known.add(formatPercent(level, 0, language), method);
}

function phrasesOf(
  cell: Cell,
  column: Column,
  language: Language,
  wording: ReportWording,
): readonly string[] {
  if (cell === null || typeof cell === "boolean") return [];
  const printed = printCell(cell, column, language, wording).text;
  if (typeof cell === "number") return [printed, String(cell)];
  const date = /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(cell);
  if (date === null) return [printed, cell];
  const [, year = "", month] = date;
  return [
    printed,
    cell,
    year,
    formatDate(cell, language),
    ...(month === undefined ? [] : [formatDate(year + month, language)]),
  ];
}
