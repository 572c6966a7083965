import type { Cell, Column, Language, Table } from "../../../quantities/index.ts";
import { agencyName, coarserValue, type Hierarchies } from "../hierarchies/Hierarchies.ts";
import type { CoarsenedDimension } from "../profiles/index.ts";
import { selectDisclosureWording } from "../wording/index.ts";
import { isDimension, type Levels } from "./Levels.ts";
import { mergeRows } from "./mergeRows.ts";

export interface CoarserTable {
  readonly table: Table;
  /** Row of the coarser table that each row went into, by index. */
  readonly rowOf: readonly number[];
}

type Row = Table["rows"][number];

/**
 * A table with some dimensions at coarser levels: its rows are put together, its counts added, its shares computed
 * again. What does not add up is left out: counts of possible dates over coarser periods, limits, estimates.
 */
export function coarsenTable(
  table: Table,
  levels: Levels,
  { hierarchies, language }: { readonly hierarchies: Hierarchies; readonly language: Language },
): CoarserTable {
  const changed = table.columns.flatMap((column) => {
    const level = isDimension(column.meaning) ? levels[column.meaning] : undefined;
    return level === undefined ? [] : [{ column, meaning: column.meaning as CoarsenedDimension, level }];
  });
  if (changed.length === 0) return { table, rowOf: table.rows.map((_, index) => index) };

  const words = selectDisclosureWording(language);
  const levelOf = new Map(changed.map(({ column, level }) => [column.name, level]));
  const columns = table.columns
    .flatMap((column) => coarserColumn(column, levelOf, words.levels))
    .map((column) => (losesByMerging(column) ? { ...column, missing: words.doesNotAddUp } : column));
  const coarse = (row: Row): Row => {
    const values: Record<string, Cell> = { ...row };
    for (const { column, meaning, level } of changed) {
      const value = coarserValue(hierarchies, meaning, level, String(row[column.name] ?? "unknown"));
      values[column.name] = value;
      for (const label of table.columns.filter(({ labelOf }) => labelOf === column.name))
        values[label.name] =
          value === null
            ? null
            : labelFor(hierarchies, level, value, row[label.name] ?? null, label.labelLanguage ?? language);
    }
    return values;
  };
  const { rows, rowOf } = mergeRows(
    table,
    table.rows.map(coarse),
    columns,
    changed.some(({ meaning }) => meaning === "time"),
  );
  const notes = changed.map(({ column, level }) =>
    words.coarsened(column.label, words.levels[level] ?? level),
  );
  return {
    table: {
      ...table,
      columns,
      rows,
      notes: [...table.notes, ...notes],
      computedNotes: [...(table.computedNotes ?? []), ...notes],
    },
    rowOf,
  };
}

/** What cannot be computed from the figures of finer rows. */
function losesByMerging({ meaning, quotient }: Column): boolean {
  return (
    meaning === "possible" ||
    meaning === "open" ||
    meaning === "estimate" ||
    (meaning === "derived" && quotient === undefined)
  );
}

/** The column at its level; one that is left out altogether takes its labels along. */
function coarserColumn(
  column: Column,
  levelOf: ReadonlyMap<string, string>,
  names: Readonly<Record<string, string>>,
): readonly Column[] {
  const level = levelOf.get(column.name) ?? levelOf.get(column.labelOf ?? "");
  if (level === undefined) return [column];
  if (level === "all") return [];
  if (!levelOf.has(column.name)) return [column];
  return [
    {
      ...column,
      label: names[level] ?? column.label,
      ...(level === "agency" ? { meaning: "agency" as const } : {}),
    },
  ];
}

function labelFor(
  hierarchies: Hierarchies,
  level: string,
  value: string,
  before: Cell,
  language: Language,
): Cell {
  if (level !== "agency") return value === "unknown" || value === "not-recorded" ? before : value;
  return agencyName(hierarchies, value, language);
}
