import type { CrossTable } from "./crossTable.ts";

/** Every table of whole numbers near the true one, and in which cells it differs, as bits. */
export interface Fillings {
  readonly values: readonly (readonly number[])[];
  readonly differs: readonly number[];
}

/**
 * Writes down all tables whose inner cells lie between what a reader knows (no zero where none is printed, a zero where
 * one is) and a limit: an attack by trying everything, that shares nothing with the solver.
 */
export function enumerateFillings({ system, places, sizes }: CrossTable, most: number): Fillings {
  const inner = places.flatMap((place, cell) =>
    place.every((at, dimension) => at < (sizes[dimension] ?? 0)) ? [cell] : [],
  );
  const sums = places.map((place) =>
    inner.flatMap((cell, at) =>
      places[cell]?.every((own, d) => place[d] === own || place[d] === sizes[d]) === true ? [at] : [],
    ),
  );
  const values: number[][] = [];
  const differs: number[] = [];
  const filling: number[] = [];
  const fill = (at: number): void => {
    if (at === inner.length) {
      const table = sums.map((parts) => parts.reduce((sum, part) => sum + (filling[part] ?? 0), 0));
      values.push(table);
      differs.push(
        table.reduce((bits, value, cell) => bits | (value === system.cells[cell]?.value ? 0 : 1 << cell), 0),
      );
      return;
    }
    const isZero = system.cells[inner[at] ?? 0]?.value === 0;
    for (let value = isZero ? 0 : 1; value <= (isZero ? 0 : most); value += 1) {
      filling[at] = value;
      fill(at + 1);
    }
  };
  fill(0);
  return { values, differs };
}

/** The least and the most each cell is in the tables that agree with everything that is not withheld. */
export function rangesOf(
  { values, differs }: Fillings,
  withheld: readonly number[],
): readonly { readonly lower: number; readonly upper: number }[] {
  const hidden = withheld.reduce((bits, cell) => bits | (1 << cell), 0);
  const ranges = (values[0] ?? []).map(() => ({
    lower: Number.POSITIVE_INFINITY,
    upper: Number.NEGATIVE_INFINITY,
  }));
  values.forEach((table, at) => {
    if (((differs[at] ?? 0) & ~hidden) !== 0) return;
    ranges.forEach((range, cell) => {
      range.lower = Math.min(range.lower, table[cell] ?? 0);
      range.upper = Math.max(range.upper, table[cell] ?? 0);
    });
  });
  return ranges;
}
