import type { CellSystem } from "./CellSystem.ts";

/**
 * Divides a system into parts that no relation binds to one another, so that each is solved by itself. Cells of which
 * everything is known carry nothing from one relation to another.
 *
 * @param isOpen whether a cell is not known exactly, by index
 * @returns indices of the open cells of each part, in order, with the indices of its relations
 */
export function splitSystem(
  { cells, relations }: CellSystem,
  isOpen: (cell: number) => boolean,
): readonly { readonly cells: readonly number[]; readonly relations: readonly number[] }[] {
  const parent = cells.map((_, index) => index);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = cell; parent[at] !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const openTerms = relations.map(({ terms }) => terms.map(([cell]) => cell).filter(isOpen));
  for (const [first, ...others] of openTerms)
    for (const other of others) {
      const [a, b] = [rootOf(first ?? other), rootOf(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }

  const parts = new Map<number, { cells: number[]; relations: number[] }>();
  cells.forEach((_, cell) => {
    if (!isOpen(cell)) return;
    const root = rootOf(cell);
    const part = parts.get(root) ?? { cells: [], relations: [] };
    part.cells.push(cell);
    parts.set(root, part);
  });
  openTerms.forEach(([first], relation) => {
    if (first !== undefined) parts.get(rootOf(first))?.relations.push(relation);
  });
  return [...parts.values()];
}
