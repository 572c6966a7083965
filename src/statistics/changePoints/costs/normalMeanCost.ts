import { requirePositive } from "../../arguments.ts";
import { drawNormals } from "../draws.ts";
import { type FittedCost, oneByOne, type SegmentCost } from "../SegmentCost.ts";
import { squaredDeviations } from "./squaredDeviations.ts";

/**
 * Measurements with one mean a segment and a common, known variance: Σ(x − x̄)² / variance.
 *
 * @param options.variance the common variance; by default estimated from neighbours, Σ(xᵢ₊₁ − xᵢ)² / 2(n − 1), which
 *   changes of level hardly touch. R's `cpt.mean` silently takes it as 1: pass 1 for values already scaled that way
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE; SIJILL_ARGUMENT_NOT_FINITE when values are given
 *
 * @example
 * import { changePoints, normalMeanCost } from "sijill";
 *
 * const result = changePoints([5.1, 4.9, 5.0, 5.2, 7.9, 8.1, 8.0, 8.2], { cost: normalMeanCost() });
 * console.log(result.segments.map((segment) => segment.mean.toFixed(2)).join(", ")); // → 5.05, 8.05
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 * @evidence test/statistics/changePoints/costs.test.ts, likelihoods written out
 */
export function normalMeanCost(options: { readonly variance?: number } = {}): SegmentCost {
  if (options.variance !== undefined) requirePositive("variance", options.variance);
  return {
    name: "normal mean",
    parameters: 1,
    minimumSegmentLength: 1,
    fit: (values) => fitNormalMean(values, options.variance ?? varianceFromNeighbours(values)),
  };
}

/** Half the mean squared difference of neighbours (von Neumann 1941). */
export function varianceFromNeighbours(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += ((values[i] as number) - (values[i - 1] as number)) ** 2;
  return values.length < 2 ? 0 : sum / (2 * (values.length - 1));
}

function fitNormalMean(values: readonly number[], variance: number): FittedCost {
  const { deviations, mean, scaledBatch } = squaredDeviations(values);
  const n = values.length;
  // Without any difference between neighbours there is nothing to divide.
  const cost = variance === 0 ? () => 0 : (from: number, to: number) => deviations(from, to) / variance;
  const hasLengthTerm = () => true;
  return {
    length: n,
    settings: { variance },
    cost,
    hasLengthTerm,
    costs: variance === 0 ? oneByOne(cost, hasLengthTerm) : scaledBatch(variance),
    estimate: (from, to) => ({ mean: mean(from, to), variance: null }),
    logLikelihoodConstant: variance === 0 ? 0 : (-n / 2) * Math.log(2 * Math.PI * variance),
    simulateWithoutChange: (stream) => drawNormals(stream, n, variance),
    refit: (other) => fitNormalMean(other, variance),
  };
}
