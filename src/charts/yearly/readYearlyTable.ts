import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import type { Nature, Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { countOrNull, day, dayOrNull, nature, status, text, textOrNull, unit } from "../rows/cells.ts";
import { rangeProblems } from "../rows/rangeProblems.ts";
import { readRows, throwIfAny } from "../rows/readRows.ts";
import { uncountedSpans } from "./uncountedSpans.ts";

const yearlyRow = z.object({
  dataset: text,
  datasetTitle: text,
  unit,
  from: day,
  to: day,
  certain: countOrNull,
  possible: countOrNull,
  lower: countOrNull,
  upper: countOrNull,
  coverageFrom: dayOrNull,
  coverageTo: dayOrNull,
  status,
  label: textOrNull,
  nature,
});

export type YearlyRow = Readonly<z.infer<typeof yearlyRow>>;

/** The rows of one dataset, by date: one panel. */
export interface Panel {
  readonly dataset: string;
  readonly title: string;
  readonly unit: YearlyRow["unit"];
  readonly nature: Nature;
  readonly coverageFrom: string | null;
  readonly coverageTo: string | null;
  /** The rows of the table, and one without a figure for each stretch of the coverage that no row speaks about. */
  readonly rows: readonly YearlyRow[];
  /** How many rows the table has. */
  readonly given: number;
}

/** Datasets in the order of the table, each checked to be described once and to have spans that do not overlap. */
export function readYearlyTable(table: Table): readonly Panel[] {
  const rows = readRows(table, yearlyRow);
  const problems = rows.flatMap((row, index) => problemsOfRow(row, index + 2));
  const byDataset = new Map<string, { readonly row: YearlyRow; readonly line: number }[]>();
  rows.forEach((row, index) => {
    const list = byDataset.get(row.dataset);
    if (list === undefined) byDataset.set(row.dataset, [{ row, line: index + 2 }]);
    else list.push({ row, line: index + 2 });
  });
  const panels: Panel[] = [];
  for (const [dataset, lines] of byDataset) {
    const [first] = lines;
    if (first === undefined) continue;
    for (const { row, line } of lines) {
      for (const column of ["datasetTitle", "unit", "coverageFrom", "coverageTo", "nature"] as const) {
        if (row[column] !== first.row[column]) {
          problems.push(messages.twoDescriptions(line, column, dataset, first.row[column], row[column]));
        }
      }
    }
    const ordered = [...lines].sort((a, b) =>
      a.row.from < b.row.from ? -1 : a.row.from > b.row.from ? 1 : a.line - b.line,
    );
    ordered.forEach(({ row, line }, index) => {
      const before = ordered[index - 1]?.row;
      if (before !== undefined && row.from <= before.to) {
        problems.push(messages.spansOverlap(line, dataset, spanOf(row), spanOf(before)));
      }
    });
    const given = ordered.map(({ row }) => row);
    panels.push({
      dataset,
      title: first.row.datasetTitle,
      unit: first.row.unit,
      nature: first.row.nature ?? table.nature,
      coverageFrom: first.row.coverageFrom,
      coverageTo: first.row.coverageTo,
      rows: [...given, ...uncountedSpans(given)].sort((a, b) => (a.from < b.from ? -1 : 1)),
      given: given.length,
    });
  }
  throwIfAny(problems);
  return panels;
}

function problemsOfRow(row: YearlyRow, line: number): readonly Problem[] {
  const { from, to, coverageFrom, coverageTo, certain, possible, lower, upper } = row;
  const problems: Problem[] = [];
  if (to < from) problems.push(messages.spanReversed(line, "to", from, to));
  if (coverageFrom !== null && coverageTo !== null && coverageTo < coverageFrom) {
    problems.push(messages.spanReversed(line, "coverageTo", coverageFrom, coverageTo));
  }
  if (certain !== null && possible !== null && possible < certain) {
    problems.push(messages.orderOfFigures(line, "certain", possible, certain, "possible not below certain"));
  }
  problems.push(...rangeProblems(line, "certain", certain, lower, upper));
  return problems;
}

function spanOf(row: YearlyRow): string {
  return `${row.from} to ${row.to}`;
}
