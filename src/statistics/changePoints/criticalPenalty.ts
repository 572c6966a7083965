import { bestSplit } from "./bestSplit.ts";
import type { Search, SearchProblem } from "./Search.ts";

/**
 * The smallest penalty at which a search reports no change: the largest saving a change over all divisions found,
 * max (C₀ − C_k)/k. Begins with the best single change and raises the penalty to the saving of whatever division still
 * pays, until none does (Dinkelbach's iteration; each round reports fewer changes).
 */
export function criticalPenalty(search: Search, problem: Omit<SearchProblem, "penalty">): number {
  const { length: n, cost } = problem;
  const single = bestSplit(problem, 0, n);
  if (single === null) return 0;
  const whole = cost(0, n);
  let penalty = Math.max(0, single.gain);
  for (let round = 0; round < n; round++) {
    // A hair above, so that a division that only just equals the penalty by rounding does not count as paying.
    const changes = search.run({ ...problem, penalty: penalty * (1 + 1e-12) });
    if (changes.length === 0) return penalty;
    const bounds = [0, ...changes, n];
    let divided = 0;
    for (let k = 1; k < bounds.length; k++) divided += cost(bounds[k - 1] as number, bounds[k] as number);
    const next = (whole - divided) / changes.length;
    if (!(next > penalty)) return penalty;
    penalty = next;
  }
  return penalty;
}
