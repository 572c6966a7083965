import type { Store } from "../../archive/index.ts";
import type { Comparison } from "../comparison/Comparison.ts";
import { stateCount, vectorColumns, vectorPlaces } from "../comparison/vectorSql.ts";

/** The different comparison vectors among pairs, with how many pairs have each. */
export interface Patterns {
  readonly comparisons: number;
  readonly length: number;
  /** Level of comparison k in pattern p at `p * comparisons + k`; the number of levels means missing. */
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
}

/** Counts the vectors of a relation of pairs in the engine; sorted, so that every sum is taken in one order. */
export async function countPatterns(
  comparisons: readonly Comparison[],
  relation: string,
  store: Store,
): Promise<Patterns> {
  const words = vectorColumns(comparisons).join(", ");
  const columns = await store.columns(
    `SELECT ${words}, count(*) AS pairs FROM ${relation} GROUP BY ${words} ORDER BY ${words}`,
  );
  const counts = columns.at(-1) as Float64Array;
  return {
    comparisons: comparisons.length,
    length: counts.length,
    levels: decodeVectors(comparisons, columns.slice(0, -1)),
    counts,
  };
}

/** Levels of vectors given as the whole numbers that hold them, one list a word. */
export function decodeVectors(
  comparisons: readonly Comparison[],
  words: readonly Float64Array[],
): Uint8Array {
  const width = comparisons.length;
  const length = words[0]?.length ?? 0;
  const levels = new Uint8Array(length * width);
  const places = vectorPlaces(comparisons);
  for (const [k, comparison] of comparisons.entries()) {
    const { word, place } = places[k] as { word: number; place: number };
    const states = stateCount(comparison);
    const values = words[word] as Float64Array;
    for (let p = 0; p < length; p++)
      levels[p * width + k] = Math.floor((values[p] as number) / place) % states;
  }
  return levels;
}
