import type { CellSystem, Relation, SystemCell } from "../../../../src/report/disclosure/system/index.ts";
import { type RandomStream, uniformIndex } from "../../../../src/statistics/random/index.ts";

export interface CrossTableOptions {
  readonly sizes: readonly number[];
  /** Cells are drawn from 0 to this, small ones more often. */
  readonly most: number;
  readonly threshold: number;
}

/** A table over all its margins, as the system a release of all of it would make. */
export interface CrossTable {
  readonly system: CellSystem;
  readonly sizes: readonly number[];
  /** Coordinates of each cell; a coordinate equal to the size of its dimension is a margin. */
  readonly places: readonly (readonly number[])[];
}

/** Draws a table with all margins; a count from 1 to one below the threshold needs protection. */
export function drawCrossTable(
  draw: RandomStream,
  { sizes, most, threshold }: CrossTableOptions,
): CrossTable {
  const places = sizes.reduce<readonly (readonly number[])[]>(
    (before, size) => before.flatMap((place) => Array.from({ length: size + 1 }, (_, at) => [...place, at])),
    [[]],
  );
  const isInner = (place: readonly number[]) => place.every((at, dimension) => at < (sizes[dimension] ?? 0));
  const values = new Map(places.map((place) => [place.join(), 0]));
  for (const inner of places.filter(isInner)) {
    const value = Math.min(uniformIndex(draw, most + 1), uniformIndex(draw, most + 1));
    for (const place of places)
      if (place.every((at, dimension) => at === inner[dimension] || at === sizes[dimension]))
        values.set(place.join(), (values.get(place.join()) ?? 0) + value);
  }
  const total = values.get(sizes.join()) ?? 0;
  const cells = places.map((place): SystemCell => {
    const value = values.get(place.join()) ?? 0;
    return {
      key: place.join(),
      role: "printed",
      value,
      cost: value === 0 ? Number.POSITIVE_INFINITY : Math.round(1000 * Math.log2(1 + value)),
      lower: value === 0 ? 0 : 1,
      upper: 10 * total + 1000,
      need: value > 0 && value < threshold ? { least: 1, most: threshold } : null,
      isWhole: true,
    };
  });
  const index = new Map(places.map((place, at) => [place.join(), at]));
  const relations = places.flatMap((place) =>
    place.flatMap((at, dimension): Relation[] => {
      const size = sizes[dimension] ?? 0;
      if (at !== size) return [];
      const parts = Array.from({ length: size }, (_, part) =>
        place.map((own, d) => (d === dimension ? part : own)),
      );
      const terms = [
        ...parts.map((part) => [index.get(part.join()) ?? 0, 1] as const),
        [index.get(place.join()) ?? 0, -1] as const,
      ];
      return [{ terms, lower: 0, upper: 0, reason: "margin" }];
    }),
  );
  return { system: { cells, relations }, sizes, places };
}
