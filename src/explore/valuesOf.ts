import { type Archive, type Dimension, dimensions } from "../archive/index.ts";

/** What can be chosen of one dimension. */
export interface DimensionValues {
  readonly dimension: Dimension;
  /** Most deaths first. */
  readonly found: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The values of each dimension that some dataset records, with the accepted deaths that have them. */
export async function valuesOf(archive: Archive): Promise<readonly DimensionValues[]> {
  const all: DimensionValues[] = [];
  for (const dimension of dimensions) {
    const counts = new Map<string, number>();
    for (const { descriptor } of archive.datasets) {
      for (const { values, count } of await archive.cells(descriptor.id, [dimension])) {
        const value = values[dimension] ?? "unknown";
        counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    if ([...counts.keys()].every((value) => value === "not-recorded")) continue;
    const found = [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([value, count]) => ({ value, label: labelOf(archive, dimension, value), count }));
    all.push({ dimension, found });
  }
  return all;
}

function labelOf({ vocabulary }: Archive, dimension: Dimension, value: string): string {
  if (dimension !== "facility" && dimension !== "hospital") return value;
  return vocabulary.byId(value)?.nameEn ?? value;
}
