import { sizeOf } from "../histories/history.ts";
import type { ClosedRows } from "./fitClosedModel.ts";

/** How many persons are on exactly one list, two, and so on: all that models without differences between lists need. */
export function captureFrequencies(counts: readonly number[], lists: number): readonly number[] {
  const frequencies = new Array<number>(lists).fill(0);
  for (const [history, count] of counts.entries())
    if (history > 0) frequencies[sizeOf(history) - 1] = (frequencies[sizeOf(history) - 1] ?? 0) + count;
  return frequencies;
}

/** One row a number of lists, with log C(t, k) as offset. */
export function rowsByCaptures(counts: readonly number[], lists: number): ClosedRows {
  let ways = 1;
  const offset = Float64Array.from({ length: lists }, (_, at) => {
    ways = (ways * (lists - at)) / (at + 1);
    return Math.log(ways);
  });
  return {
    lists,
    histories: Array.from({ length: lists }, (_, at) => 2 ** (at + 1) - 1),
    counts: captureFrequencies(counts, lists),
    offset,
  };
}
