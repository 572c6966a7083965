import { requirePositive } from "../../arguments.ts";
import { drawNormals } from "../draws.ts";
import { type FittedCost, oneByOne, type SegmentCost } from "../SegmentCost.ts";
import { squaredDeviations } from "./squaredDeviations.ts";

/**
 * Measurements with their own mean and variance a segment: m log(2π v) + Σ(x − x̄)²/v with v the mean squared deviation.
 * A few values that happen to be alike look like a quiet segment: ask for a `minimumSegmentLength` of 5 or more.
 *
 * @param options.varianceFloor smallest variance a segment may have; by default δ²/12, δ the smallest difference
 *   between two values that differ, because values written to a precision of δ cannot show less scatter than its
 *   rounding. Without a floor two equal neighbours would have an infinite likelihood (R's changepoint prints −Inf)
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE; SIJILL_ARGUMENT_NOT_FINITE when values are given
 *
 * @example
 * import { changePoints, normalMeanVarianceCost } from "sijill";
 *
 * const values = [5.1, 4.9, 5.0, 5.2, 4.8, 5.1, 2, 9, 1, 8, 3, 7];
 * console.log(changePoints(values, { cost: normalMeanVarianceCost() }).segments.map((s) => s.length).join(" + ")); // → 6 + 6
 * @evidence test/statistics/changePoints/costs.test.ts, likelihoods written out
 */
export function normalMeanVarianceCost(options: { readonly varianceFloor?: number } = {}): SegmentCost {
  if (options.varianceFloor !== undefined) requirePositive("varianceFloor", options.varianceFloor);
  return {
    name: "normal mean and variance",
    parameters: 2,
    minimumSegmentLength: 2,
    fit: (values) => fitMeanVariance(values, options.varianceFloor ?? roundingVariance(values)),
  };
}

function fitMeanVariance(values: readonly number[], floor: number): FittedCost {
  const { deviations, mean } = squaredDeviations(values);
  const n = values.length;
  const variance = (from: number, to: number) => Math.max(floor, deviations(from, to) / (to - from));
  // Dividing never costs: with a floor this is still twice a negative log-likelihood, maximised where v ≥ floor.
  const cost =
    floor === 0
      ? () => 0
      : (from: number, to: number) => {
          const squares = deviations(from, to);
          const v = Math.max(floor, squares / (to - from));
          return (to - from) * Math.log(2 * Math.PI * v) + squares / v;
        };
  const hasLengthTerm = () => true;
  return {
    length: n,
    settings: { varianceFloor: floor },
    cost,
    hasLengthTerm,
    costs: oneByOne(cost, hasLengthTerm),
    estimate: (from, to) => ({ mean: mean(from, to), variance: variance(from, to) }),
    logLikelihoodConstant: 0,
    simulateWithoutChange: (stream) => drawNormals(stream, n, variance(0, n)),
    refit: (other) => fitMeanVariance(other, floor),
  };
}

/** δ²/12 for the smallest gap δ between different values; 0 when all are equal. */
function roundingVariance(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  let gap = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const difference = (sorted[i] as number) - (sorted[i - 1] as number);
    if (difference > 0) gap = Math.min(gap, difference);
  }
  return gap === Number.POSITIVE_INFINITY ? 0 : Math.max((gap * gap) / 12, Number.MIN_VALUE);
}
