import { SijillError } from "../../errors/index.ts";
import type { Cell, ColumnMeaning, Count, Period, Selection, Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";

/** Which cell of a table, and what to call it. */
export interface CellChoice {
  readonly id: string;
  readonly label: string;
  readonly column: string;
  /** Values that single out one row: { year: "2014" }. */
  readonly row: Readonly<Record<string, Cell>>;
  readonly period?: Period;
}

/**
 * One cell of a counted table as a quantity, so that a sentence prints what the table prints.
 *
 * @throws SIJILL_CELL_NOT_FOUND when no row, several rows or a missing value is singled out
 */
export function countFromTable(table: Table, choice: CellChoice): Count {
  const rows = table.rows.filter((row) =>
    Object.entries(choice.row).every(([name, value]) => row[name] === value),
  );
  const value = rows.length === 1 ? rows[0]?.[choice.column] : undefined;
  if (typeof value !== "number" || table.unit === null) {
    throw new SijillError(
      messages.cellNotFound(table.id, JSON.stringify(choice.row), choice.column, rows.length),
    );
  }
  return {
    id: choice.id,
    kind: "count",
    label: choice.label,
    value,
    unit: table.unit,
    period: choice.period ?? null,
    method: table.method,
    inputs: table.inputs.map((input) => ({
      ...input,
      selection: `${input.selection}; ${Object.entries(choice.row)
        .map(([name, cell]) => `${name} = ${cell}`)
        .join(", ")}`,
    })),
    nature: table.nature,
    ...lineageOf(table, rows[0] ?? {}, choice.column),
  };
}

/** Which records the cell counts, where the columns of the table say what they are about. */
function lineageOf(table: Table, row: Table["rows"][number], column: string): Pick<Count, "lineage"> {
  const own = table.columns.find(({ name }) => name === column);
  const named = table.columns.find(({ meaning }) => meaning === "dataset");
  const dataset = named === undefined ? null : String(row[named.name]);
  const ids = new Set(table.inputs.map((input) => input.dataset));
  const id =
    dataset === null ? (ids.size === 1 ? [...ids][0] : undefined) : (table.datasets?.[dataset] ?? dataset);
  if (id === undefined || (own?.meaning !== "count" && own?.meaning !== "possible")) return {};
  const { where, period }: Omit<Selection, "dataset"> = { where: {}, ...table.selection, ...own.selection };
  const divided = table.columns.flatMap(({ name, meaning }): [string, string[]][] =>
    meaning !== undefined && divisions.has(meaning) ? [[meaning, [String(row[name] ?? "unknown")]]] : [],
  );
  return {
    lineage: {
      kind: "count",
      measure: own.meaning === "count" ? "certain" : "possible",
      selection: {
        dataset: id,
        where: { ...table.selection?.where, ...where, ...Object.fromEntries(divided) },
        ...(period === undefined ? {} : { period }),
      },
    },
  };
}

/** Meanings by which records are divided into rows. */
const divisions: ReadonlySet<ColumnMeaning> = new Set([
  "time",
  "facility",
  "agency",
  "hospital",
  "governorate",
  "sex",
  "age",
  "cause",
]);
