import type { Comparison } from "../comparison/Comparison.ts";
import type { Dependence } from "./LinkageModel.ts";
import type { Patterns } from "./Patterns.ts";

/** What agreements that come together take from the weight of a pattern (log2, at most 0). */
export function dependenceWeight(
  dependences: readonly Dependence[],
  comparisons: readonly Comparison[],
  { levels, comparisons: width }: Pick<Patterns, "levels" | "comparisons">,
  pattern: number,
): number {
  let weight = 0;
  for (const { first, second, weight: taken } of dependences) {
    const agrees = (k: number) =>
      comparisons[k]?.levels[levels[pattern * width + k] as number]?.band !== undefined;
    if (agrees(first) && agrees(second)) weight += taken;
  }
  return weight;
}
