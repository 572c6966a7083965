import { type Language, selectLanguage, type Table } from "../../../quantities/index.ts";
import { coarsenTable } from "../coarsening/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import type { CellPlan, TablePlan } from "../plan/DisclosurePlan.ts";
import type { Policy } from "../policy/index.ts";
import type { Profile } from "../profiles/index.ts";
import { selectDisclosureWording } from "../wording/index.ts";
import { releaseInputs, releaseMethod } from "./releaseInputs.ts";
import { releaseNotes } from "./releaseNotes.ts";

export interface ReleaseTableOptions {
  readonly rules: Profile;
  readonly language: Language;
  readonly hierarchies: Hierarchies;
  readonly isProtectedDataset: (dataset: string) => boolean;
  /** Pseudonym of a record; null where there is no secret to make it from. */
  readonly pseudonymOf: ((record: string) => string) | null;
  readonly policy: Policy;
}

/** A protected table as a version shows it: coarser rows, withheld cells that are nowhere, and no number in words. */
export function releaseTable(table: Table, plan: TablePlan, options: ReleaseTableOptions): Table {
  const { rules, language } = options;
  const words = selectDisclosureWording(language);
  const described: Table = {
    ...table,
    method: releaseMethod(table.method, rules),
    inputs: releaseInputs(table.inputs, rules, options.isProtectedDataset),
    notes: releaseNotes(table.notes, rules, words.noteWithheld, options.policy),
  };
  if (plan.state === "withheld")
    return {
      ...described,
      columns: table.columns.filter(({ meaning }) => meaning !== "record"),
      rows: [],
      notes: [...described.notes, words.tableWithheld],
    };

  const coarser = coarsenTable(described, plan.levels, options).table;
  const released = withheldTable(withPseudonyms(withoutContributors(coarser, rules), options), plan.cells);
  if ((released.withheld ?? []).length === 0) return released;
  return { ...released, notes: [...released.notes, words.legend(selectLanguage(language).withheld.mark)] };
}

/** The table with some cells withheld: in their place is nothing, and beside the rows stands which they are. */
export function withheldTable(table: Table, cells: readonly Pick<CellPlan, "row" | "column">[]): Table {
  if (cells.length === 0) return table;
  const byRow = new Map<number, Set<string>>();
  for (const { row, column } of cells) byRow.set(row, (byRow.get(row) ?? new Set()).add(column));
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const gone = byRow.get(index);
      if (gone === undefined) return row;
      return Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, gone.has(name) ? null : cell]),
      );
    }),
    withheld: [...(table.withheld ?? []), ...cells.map(({ row, column }) => ({ row, column }))],
  };
}

/** What the largest records give to a sum is for the p% rule only. */
function withoutContributors(table: Table, { smallNumbers }: Profile): Table {
  const gone = table.columns.filter(({ meaning }) => meaning === "largest" || meaning === "second");
  if (smallNumbers === null || gone.length === 0) return table;
  const names = new Set(gone.map(({ name }) => name));
  return {
    ...table,
    columns: table.columns.filter(({ name }) => !names.has(name)),
    rows: table.rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name))),
    ),
  };
}

function withPseudonyms(table: Table, { rules, pseudonymOf }: ReleaseTableOptions): Table {
  const columns = table.columns.filter(({ meaning }) => meaning === "record");
  if (rules.records !== "pseudonyms" || columns.length === 0 || pseudonymOf === null) return table;
  const names = new Set(columns.map(({ name }) => name));
  return {
    ...table,
    columns: table.columns.map((column) => (names.has(column.name) ? { ...column, type: "text" } : column)),
    rows: table.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          names.has(name) && cell !== null ? pseudonymOf(String(cell)) : cell,
        ]),
      ),
    ),
  };
}
