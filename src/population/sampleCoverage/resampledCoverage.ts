import type { RandomStream } from "../../statistics/index.ts";
import { resampledCounts } from "../loglinear/bootstrapSelection.ts";
import { type CoverageEstimates, coverageEstimates } from "./coverageEstimates.ts";

/** One of the estimates on tables drawn from the recorded and so many unseen; those without a finite one are left out. */
export function resampledCoverage(
  counts: readonly number[],
  lists: number,
  unseen: number,
  replicates: number,
  stream: RandomStream,
  choose: (estimates: CoverageEstimates) => number,
): { readonly standardError: number; readonly without: number } {
  const drawn = Array.from({ length: replicates }, () => {
    const table = resampledCounts([unseen, ...counts.slice(1)], stream);
    return choose(coverageEstimates([0, ...table.slice(1)], lists));
  }).filter(Number.isFinite);
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const squares = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { standardError: Math.sqrt(squares / (drawn.length - 1)), without: replicates - drawn.length };
}
