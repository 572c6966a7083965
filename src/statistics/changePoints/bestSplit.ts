import type { SearchProblem } from "./Search.ts";

/** The single change that saves most in a stretch, and how much; null when the stretch is too short. */
export function bestSplit(
  { cost, minimumSegmentLength: shortest }: Pick<SearchProblem, "cost" | "minimumSegmentLength">,
  from: number,
  to: number,
): { readonly at: number; readonly gain: number } | null {
  let at = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let split = from + shortest; split <= to - shortest; split++) {
    const total = cost(from, split) + cost(split, to);
    if (total < lowest) {
      lowest = total;
      at = split;
    }
  }
  return at < 0 ? null : { at, gain: cost(from, to) - lowest };
}
