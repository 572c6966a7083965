import type { CellSystem, Known } from "./CellSystem.ts";

/** What anybody knows of each cell once the printed cells that are not withheld, and the known ones, are read. */
export function knownAfter({ cells }: CellSystem, withheld: ReadonlySet<number>): readonly Known[] {
  return cells.map(({ role, value, lower, upper }, cell) =>
    role === "implied" || withheld.has(cell) || value === null
      ? { lower, upper }
      : { lower: value, upper: value },
  );
}
