import type { z } from "zod";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";

/**
 * The rows of a table as the chart needs them, or one error that lists every cell that does not fit.
 *
 * @throws SIJILL_CHART_CELL_INVALID
 */
export function readRows<Shape extends z.ZodRawShape>(
  table: Table,
  schema: z.ZodObject<Shape>,
): readonly z.infer<z.ZodObject<Shape>>[] {
  const problems: Problem[] = [];
  const rows: z.infer<z.ZodObject<Shape>>[] = [];
  table.rows.forEach((row, index) => {
    const read = schema.safeParse(row);
    if (read.success) {
      rows.push(read.data);
      return;
    }
    for (const column of new Set(read.error.issues.map((issue) => String(issue.path[0])))) {
      const expected =
        (schema.shape[column] as z.ZodType | undefined)?.description ?? "a value of the column's type";
      problems.push(messages.cell(table.id, index + 2, column, row[column], expected));
    }
  });
  throwIfAny(problems);
  return rows;
}

/** Throws all problems at once, so that a bad table is answered once and not once a try. */
export function throwIfAny(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw new SijillError([first, ...others]);
}
