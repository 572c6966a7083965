import { bootstrap } from "sijill";
import { job, type Row } from "../Row.ts";
import { synthetic } from "../synthetic.ts";

/** Replicates of a median come from its exact resampling distribution; R's boot package resamples. */
export const bootstrapMedian: Row = {
  id: "bootstrapMedian",
  title: "bootstrap: 10,000 BCa replicates of a median of 10,000 values",
  opponent: "boot::boot and boot.ci, influence values given",
  runs: 4,
  data: () => {
    const { exponential } = synthetic(1);
    return { values: Float64Array.from({ length: 10_000 }, exponential) };
  },
  ours: ({ values = new Float64Array() }) =>
    job(
      () => bootstrap(values, "median", { seed: 2014, replicates: 10_000 }),
      ({ estimate, interval, standardError }) =>
        interval.kind === "interval" ? [estimate, standardError, interval.lower, interval.upper] : [],
    ),
  difference: inStandardErrors,
  allowed: 0.25,
};

/**
 * Two bootstraps with different random numbers agree when the estimates are equal, and when standard errors and ends
 * of intervals lie within a part of a standard error: with 10,000 replicates an end scatters by about 0.04 of one.
 */
export function inStandardErrors(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  const [estimate, standardError = Number.NaN, ...ends] = Array.from(ours);
  const [theirEstimate, theirError = Number.NaN, ...theirEnds] = Array.from(theirs);
  if (estimate !== theirEstimate || ends.length !== 2) return Number.POSITIVE_INFINITY;
  const apart = [standardError - theirError, ...ends.map((end, i) => end - (theirEnds[i] ?? Number.NaN))];
  const worst = Math.max(...apart.map(Math.abs)) / standardError;
  return Number.isNaN(worst) ? Number.POSITIVE_INFINITY : worst;
}
