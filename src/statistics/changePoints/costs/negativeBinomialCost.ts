import { SijillError } from "../../../errors/index.ts";
import { requirePositive } from "../../arguments.ts";
import { messages } from "../../messages.ts";
import { logFactorial, sumLogarithms } from "../../risingFactorial.ts";
import { drawDirichletMultinomial } from "../draws.ts";
import { prefixSums } from "../prefixSums.ts";
import { type FittedCost, oneByOne, type SegmentCost } from "../SegmentCost.ts";
import { requireCounts } from "./countValues.ts";
import { poissonCost } from "./poissonCost.ts";

/**
 * Overdispersed counts: one mean a segment and variance μ + μ²/θ, with one θ for the whole series. A θ for each segment
 * would let a segment swallow a change as mere scatter.
 *
 * @param options.theta the dispersion parameter; by default estimated from neighbours, 1/θ = Σ[½(yᵢ₊₁ − yᵢ)² −
 *   ½(yᵢ + yᵢ₊₁)] / Σ yᵢ yᵢ₊₁, which changes of level hardly touch. When that is not positive the cost is the Poisson's
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE; SIJILL_ARGUMENT_NOT_WHOLE when values are
 *   given
 *
 * @example
 * import { changePoints, negativeBinomialCost } from "sijill";
 *
 * const counts = [0, 9, 2, 14, 1, 30, 4, 11];
 * console.log(changePoints(counts, { cost: negativeBinomialCost({ theta: 1 }) }).kind); // → no-change
 * @evidence test/statistics/changePoints/costs.test.ts, likelihoods written out
 */
export function negativeBinomialCost(options: { readonly theta?: number } = {}): SegmentCost {
  const { theta } = options;
  if (theta !== undefined) {
    requirePositive("theta", theta);
    if (theta < 1e-15 || theta > 1e15)
      throw new SijillError(messages.outOfRange("theta", theta, "a number from 1e-15 to 1e15"));
  }
  return {
    name: "negative binomial",
    parameters: 1,
    minimumSegmentLength: 1,
    fit: (values) => {
      requireCounts(values);
      return fitNegativeBinomial(values, theta ?? thetaFromNeighbours(values));
    },
  };
}

/** θ by the method of moments from neighbouring counts; ∞ without overdispersion between neighbours. */
export function thetaFromNeighbours(values: readonly number[]): number {
  let excess = 0;
  let product = 0;
  for (let i = 1; i < values.length; i++) {
    const a = values[i - 1] as number;
    const b = values[i] as number;
    excess += ((a - b) ** 2 - (a + b)) / 2;
    product += a * b;
  }
  return excess > 0 && product > 0 ? product / excess : Number.POSITIVE_INFINITY;
}

function fitNegativeBinomial(values: readonly number[], theta: number): FittedCost {
  if (theta === Number.POSITIVE_INFINITY) {
    const poisson = poissonCost().fit(values);
    return { ...poisson, refit: (other) => fitNegativeBinomial(other, theta) };
  }
  if (!(theta > 0)) throw new SijillError(messages.outOfRange("theta", theta, "a number above 0"));
  const n = values.length;
  const events = prefixSums(values);
  const total = events[n] as number;
  const mean = (from: number, to: number) =>
    ((events[to] as number) - (events[from] as number)) / (to - from);
  const cost = (from: number, to: number) => {
    const s = (events[to] as number) - (events[from] as number);
    if (s === 0) return 0;
    const m = to - from;
    const x = s / (m * theta);
    const excess = Math.log1p(x);
    // The Poisson's cost is the limit for large θ: terms in Σy, the same for every division, are left out.
    return 2 * (s * (Math.log(m / s) + excess) + m * theta * (excess - x));
  };
  const hasLengthTerm = (from: number, to: number) => events[to] !== events[from];
  return {
    length: n,
    settings: { theta },
    cost,
    hasLengthTerm,
    costs: oneByOne(cost, hasLengthTerm),
    estimate: (from, to) => ({
      mean: mean(from, to),
      variance: mean(from, to) + mean(from, to) ** 2 / theta,
    }),
    logLikelihoodConstant:
      values.reduce((sum, y) => sum + sumLogarithms(theta, y) - logFactorial(y), 0) - total,
    simulateWithoutChange: (stream) => drawDirichletMultinomial(stream, total, n, theta),
    refit: (other) => fitNegativeBinomial(other, theta),
  };
}
