import type { Problem } from "../../../errors/index.ts";
import type { Column, Table, UnitOfCount } from "../../../quantities/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import { messages } from "../messages.ts";
import type { CoarsenedDimension } from "../profiles/index.ts";
import { levels } from "../profiles/index.ts";
import type { Fact, FactPlace } from "./Fact.ts";
import { regionOf } from "./regionOf.ts";

export interface TableFactsOptions {
  readonly hierarchies: Hierarchies;
  /** Hash over the files of a dataset; null for a dataset that holds no records of persons. */
  readonly versionOf: (dataset: string) => string | null;
  readonly placeOf: (row: number, column: string) => FactPlace;
}

/** Meanings by which rows are divided. */
export const dimensionMeanings: readonly string[] = Object.keys(levels);

export const figureMeanings: readonly string[] = ["count", "possible", "open", "magnitude"];

/** Cells of other figures follow from these or are withheld with them. */
export const dependentMeanings: readonly string[] = ["derived", "estimate", "largest", "second"];

/**
 * What the rows of a table say about records of persons, cell by cell. Rows of other datasets say nothing here.
 * Withheld and missing cells say nothing either.
 *
 * @returns problems where a column does not say what it means, since nothing can then be audited
 */
export function factsOfTable(table: Table, options: TableFactsOptions): readonly Fact[] | readonly Problem[] {
  const problems = problemsOf(table);
  if (problems.length > 0) return problems;
  const figures = table.columns.filter(({ meaning }) => figureMeanings.includes(meaning ?? ""));
  const facts: Fact[] = [];
  for (const [index, row] of table.rows.entries()) {
    const dataset = datasetOf(table, row);
    const version = dataset === null ? null : options.versionOf(dataset);
    if (dataset === null || version === null) continue;
    const unit = table.unit ?? unitOf(table, row);
    if (unit === null) return [messages.unitUnknown(table.id)];
    for (const column of figures) {
      const value = row[column.name];
      if (typeof value !== "number") continue;
      facts.push({
        dataset,
        version,
        measure: measureOf(column),
        ...regionOf(options.hierarchies, whereOf(table, row, column), periodOf(table, row, column)),
        value,
        unit,
        place: options.placeOf(index, column.name),
        largest: column.meaning === "magnitude" ? largestOf(table, row) : null,
      });
    }
  }
  return facts;
}

/** True for facts, false for problems. */
export function areFacts(answer: readonly Fact[] | readonly Problem[]): answer is readonly Fact[] {
  return answer.every((one) => "measure" in one);
}

/** Columns of which nobody says what they are about: nothing that is made from such a table can be audited. */
export function undeclaredColumns({ columns }: Table): readonly string[] {
  return columns.flatMap(({ name, meaning }) => (meaning === undefined ? [name] : []));
}

function problemsOf(table: Table): readonly Problem[] {
  return table.columns.flatMap(({ name, role, meaning }) => {
    if (meaning === undefined) return [messages.columnUndeclared(table.id, [name])];
    const isFigure = figureMeanings.includes(meaning) || dependentMeanings.includes(meaning);
    return isFigure === (role === "measure") ? [] : [messages.columnMismatch(table.id, name, role, meaning)];
  });
}

/** The dataset of a row: its own where the table names one, otherwise the only one the table rests on. */
export function datasetOf(table: Table, row: Table["rows"][number]): string | null {
  const column = table.columns.find(({ meaning }) => meaning === "dataset");
  if (column !== undefined) {
    const named = String(row[column.name]);
    return table.datasets?.[named] ?? named;
  }
  const [only, ...others] = [...new Set(table.inputs.map(({ dataset }) => dataset))];
  return others.length > 0 ? null : (only ?? null);
}

function unitOf({ columns }: Table, row: Table["rows"][number]): UnitOfCount | null {
  const column = columns.find(({ meaning }) => meaning === "unit");
  const unit = column === undefined ? null : row[column.name];
  return typeof unit === "string" && (units as readonly string[]).includes(unit)
    ? (unit as UnitOfCount)
    : null;
}

const units = ["image", "body", "person", "record", "certificate", "event"] as const;

function measureOf({ meaning, name }: Column): string {
  if (meaning === "magnitude") return `magnitude ${name}`;
  return meaning === "possible" || meaning === "open" ? meaning : "certain";
}

function whereOf(
  table: Table,
  row: Table["rows"][number],
  column: Column,
): Record<string, readonly string[]> {
  const where: Record<string, readonly string[]> = { ...table.selection?.where, ...column.selection?.where };
  const times = timeColumns(table);
  for (const { name, meaning } of table.columns) {
    if (meaning === undefined || !dimensionMeanings.includes(meaning)) continue;
    if (meaning === "time" && times.length > 1) continue;
    where[meaning as CoarsenedDimension] = [String(row[name] ?? "unknown")];
  }
  return where;
}

/** The period of a row that says from when to when, or of the column or table. */
function periodOf(table: Table, row: Table["rows"][number], column: Column) {
  const [from, to] = timeColumns(table);
  if (from !== undefined && to !== undefined)
    return { from: String(row[from.name] ?? ""), to: String(row[to.name] ?? "") };
  return column.selection?.period ?? table.selection?.period;
}

/** Two columns of time are a period: from the first to the second. */
export function timeColumns({ columns }: Table): readonly Column[] {
  return columns.filter(({ meaning }) => meaning === "time");
}

function largestOf({ columns }: Table, row: Table["rows"][number]): Fact["largest"] {
  const of = (meaning: "largest" | "second") => {
    const column = columns.find((each) => each.meaning === meaning);
    const value = column === undefined ? null : row[column.name];
    return typeof value === "number" ? value : null;
  };
  const [first, second] = [of("largest"), of("second")];
  return first === null ? null : { first, second: second ?? 0 };
}
