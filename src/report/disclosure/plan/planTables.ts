import type { Chart } from "../../../charts/index.ts";
import { type Problem, SijillError } from "../../../errors/index.ts";
import type { Language, Table } from "../../../quantities/index.ts";
import type { ReportAnalysis } from "../../analysis/index.ts";
import { type ChosenLevels, chooseLevels, type Levels } from "../coarsening/index.ts";
import { areFacts, factsOfTable, type TableFactsOptions, undeclaredColumns } from "../facts/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import { messages } from "../messages.ts";
import type { Policy } from "../policy/index.ts";
import type { Profile } from "../profiles/index.ts";
import { drawnFrom } from "../release/drawnFrom.ts";
import type { Withholding } from "./DisclosurePlan.ts";
import type { Protection } from "./protection.ts";

/** A table before its cells are decided: at its levels, or withheld as a whole. */
export type LevelledTable =
  | { readonly kind: "levelled"; readonly table: Table; readonly chosen: ChosenLevels }
  | { readonly kind: "withheld"; readonly table: Table; readonly why: Withholding };

export interface PlanTablesOptions {
  readonly rules: Profile;
  readonly policy: Policy;
  readonly protection: Protection;
  readonly hierarchies: Hierarchies;
  readonly language: Language;
  readonly versionOf: TableFactsOptions["versionOf"];
}

/**
 * Every table of an analysis, by id, with what the policy says of its columns. Those that charts are drawn from count
 * as well.
 *
 * @throws SIJILL_DISCLOSURE_NAME_UNKNOWN
 */
export function declaredTables(analysis: ReportAnalysis, policy: Policy): ReadonlyMap<string, Table> {
  const tables = new Map(
    [...analysis.tables, ...analysis.figures.map(({ table }) => table)].map((table) => [table.id, table]),
  );
  const problems: Problem[] = [];
  for (const [id, { columns = {} }] of Object.entries(policy.tables ?? {})) {
    const table = tables.get(id);
    if (table === undefined) {
      problems.push(messages.nameUnknown("table", id, [...tables.keys()].sort()));
      continue;
    }
    const names = table.columns.map(({ name }) => name);
    for (const name of Object.keys(columns))
      if (!names.includes(name)) problems.push(messages.nameUnknown("column", `${id}.${name}`, names));
    tables.set(id, {
      ...table,
      columns: table.columns.map((column) => {
        const said = columns[column.name];
        if (said === undefined) return column;
        const { meaning, labelOf } = said;
        return { ...column, meaning, ...(labelOf === undefined ? {} : { labelOf }) };
      }),
    });
  }
  const quantities = new Set(analysis.quantities.map(({ id }) => id));
  for (const id of Object.keys(policy.quantities ?? {}))
    if (!quantities.has(id)) problems.push(messages.nameUnknown("quantity", id, [...quantities].sort()));
  const [first, ...more] = problems;
  if (first !== undefined) throw new SijillError([first, ...more]);
  return tables;
}

/**
 * The protected tables at the levels they may be shown at; one of which nobody says what it is about is withheld.
 *
 * @throws SIJILL_DISCLOSURE_COLUMN_MISMATCH, SIJILL_DISCLOSURE_UNIT_UNKNOWN
 */
export function levelTables(
  tables: ReadonlyMap<string, Table>,
  figures: readonly Chart[],
  options: PlanTablesOptions,
): ReadonlyMap<string, LevelledTable> {
  const { rules, policy, protection } = options;
  const problems: Problem[] = [];
  const levelled = new Map<string, LevelledTable>();
  for (const [id, table] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!protection.isProtected(table)) continue;
    if (policy.tables?.[id]?.withhold !== undefined) {
      levelled.set(id, { kind: "withheld", table, why: "policy" });
      continue;
    }
    if (showsEverything(rules)) {
      levelled.set(id, { kind: "levelled", table, chosen: asItIs(table) });
      continue;
    }
    if (undeclaredColumns(table).length > 0) {
      levelled.set(id, { kind: "withheld", table, why: "undeclared" });
      continue;
    }
    const facts = factsOfTable(table, { ...options, placeOf: placeIn(id) });
    if (!areFacts(facts)) {
      problems.push(...facts);
      continue;
    }
    if (rules.records === "withheld" && table.columns.some(({ meaning }) => meaning === "record")) {
      levelled.set(id, { kind: "withheld", table, why: "records" });
      continue;
    }
    const drawers = figures.filter((figure) => figure.table.id === id && figure.redraw !== undefined);
    const chosen = chooseLevels(table, rules, {
      ...options,
      placeOf: placeIn(id),
      canDraw: (coarser) => drawers.every((figure) => drawnFrom(figure, coarser) !== null),
    });
    levelled.set(
      id,
      chosen === null ? { kind: "withheld", table, why: "too-fine" } : { kind: "levelled", table, chosen },
    );
  }
  const [first, ...more] = problems;
  if (first !== undefined) throw new SijillError([first, ...more]);
  return levelled;
}

export const placeIn = (table: string) => (row: number, column: string) =>
  ({ kind: "cell", table, row, column }) as const;

function asItIs(table: Table): ChosenLevels {
  const levels: Levels = {};
  return {
    table,
    rowOf: table.rows.map((_, row) => row),
    levels,
    loss: 0,
    small: 0,
    cells: 0,
    isDrawable: true,
  };
}

/** Whether no table is changed by the rules, whatever is in it. */
export function showsEverything({ smallNumbers, finest, finestTogether, records, inputs }: Profile): boolean {
  const coarsens = Object.keys(finest).length > 0 || finestTogether.length > 0;
  return smallNumbers === null && !coarsens && records === "shown" && inputs === "shown";
}
