import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { countOrNull, month, status } from "../rows/cells.ts";
import { readRows, throwIfAny } from "../rows/readRows.ts";
import { monthNumber } from "../scales/monthNumber.ts";

const monthlyRow = z.object({ month, count: countOrNull, possible: countOrNull.optional(), status });

/** `possible` is null unless it is more than `count`. */
export interface MonthlyRow {
  readonly month: string;
  readonly count: number | null;
  readonly possible: number | null;
  readonly status: z.infer<typeof status>;
}

/**
 * The months in order, each once and none left out: a month without a row would look like a month without deaths.
 * A zero outside the coverage is silence and becomes null.
 */
export function readMonthlyTable(table: Table): readonly MonthlyRow[] {
  const rows = readRows(table, monthlyRow);
  const problems: Problem[] = [];
  const lines = rows
    .map((row, index) => ({ row, line: index + 2, number: monthNumber(row.month) }))
    .sort((a, b) => a.number - b.number || a.line - b.line);
  lines.forEach(({ row, line, number }, index) => {
    const before = lines[index - 1];
    if (before === undefined) return;
    if (number === before.number) problems.push(messages.duplicate(line, "month", row.month));
    if (number > before.number + 1)
      problems.push(messages.monthMissing(table.id, monthOf(before.number + 1)));
  });
  for (const { row, line } of lines) {
    if (typeof row.possible === "number" && row.count !== null && row.possible < row.count) {
      problems.push(
        messages.orderOfFigures(line, "count", row.possible, row.count, "possible not below count"),
      );
    }
  }
  throwIfAny(problems);
  return lines.map(({ row: { month: name, count, possible = null, status: state } }) => ({
    month: name,
    count: state === "outside" && count === 0 ? null : count,
    possible: possible !== null && possible > (count ?? 0) ? possible : null,
    status: state,
  }));
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}
