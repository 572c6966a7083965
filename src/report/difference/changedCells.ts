import { stableJson } from "../stableJson.ts";
import type { AffectedExhibit, ChangedNumber, Ground } from "./BuildDifference.ts";
import type { ComparableCell, ComparableLedger } from "./ComparableBuild.ts";
import { findCauses } from "./findCauses.ts";

/** Cells that differ between two versions. A row is known by what it is about, not by its place. */
export function changedCells(
  was: ComparableLedger,
  is: ComparableLedger,
  code: readonly Ground[],
): readonly ChangedNumber[] {
  const [before, after] = [byKey(was.cells), byKey(is.cells)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, fresh] = [before.get(key) ?? null, after.get(key) ?? null];
    const cell = fresh ?? old;
    if (cell === null || (old !== null && fresh !== null && old.value === fresh.value)) return [];
    const tableOf = ({ tables }: ComparableLedger) => tables.find(({ id }) => id === cell.table) ?? null;
    const { causes, grounds } = findCauses(tableOf(was), tableOf(is), code);
    return [
      {
        kind: "cell",
        id: `${cell.table}, row ${cell.row}, ${cell.column}`,
        label: labelOf(cell, tableOf(is)?.title ?? tableOf(was)?.title ?? cell.table),
        cell: { table: cell.table, row: cell.row, column: cell.column, about: cell.about },
        change: old === null ? "added" : fresh === null ? "removed" : "changed",
        members: [{ member: cell.column, was: old?.value ?? null, is: fresh?.value ?? null }],
        printed: { was: old?.text ?? null, is: fresh?.text ?? null },
        causes,
        grounds,
        passages: [],
        exhibits: exhibitsOf(fresh === null ? was : is, cell.table),
      } satisfies ChangedNumber,
    ];
  });
}

const byKey = (cells: readonly ComparableCell[]): ReadonlyMap<string, ComparableCell> => {
  const found = new Map<string, ComparableCell>();
  for (const cell of cells) {
    const key = stableJson([cell.table, cell.column, cell.about]);
    // Rows about the same thing are told apart by their order.
    let at = 1;
    while (found.has(`${key}${at}`)) at++;
    found.set(`${key}${at}`, cell);
  }
  return found;
};

function labelOf({ about, column }: ComparableCell, title: string): string {
  const row = Object.entries(about)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`);
  return [title, ...row, column].join(", ");
}

function exhibitsOf({ tables, figures }: ComparableLedger, table: string): readonly AffectedExhibit[] {
  const isPrinted = ({ printed }: { readonly printed: AffectedExhibit["printed"] }) =>
    Object.keys(printed).length > 0;
  return [
    ...tables
      .filter(({ id }) => id === table)
      .filter(isPrinted)
      .map(({ id, printed }) => ({ kind: "table" as const, id, printed })),
    ...figures
      .filter((figure) => figure.table === table)
      .filter(isPrinted)
      .map(({ id, printed }) => ({ kind: "figure" as const, id, printed })),
  ];
}
