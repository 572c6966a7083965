import type { SearchProblem } from "./Search.ts";

/**
 * By how much two divisions may differ through rounding alone. Within it they count as equal, and the one whose last
 * change is earliest wins: what is reported never depends on the last digit of a logarithm.
 */
export function tieTolerance({
  cost,
  length,
  penalty,
}: Pick<SearchProblem, "cost" | "length" | "penalty">): number {
  return 1e-13 * (length + penalty + Math.abs(cost(0, length)));
}
