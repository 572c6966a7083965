import { multiplyTransposed } from "../linearAlgebra/index.ts";
import {
  evaluate,
  fitLogLinear,
  type LogLinearProblem,
  type LogLinearState,
  newtonStep,
} from "./fitLogLinear.ts";
import { ThetaProfile } from "./ThetaProfile.ts";

export type NegativeBinomialFit =
  | {
      readonly kind: "converged";
      readonly state: LogLinearState;
      /** ∞ when the likelihood is highest at the Poisson. */
      readonly theta: number;
      readonly iterations: number;
    }
  | { readonly kind: "not-converged"; readonly reason: string; readonly iterations: number };

/** A search for θ beyond this many times the largest mean cannot be told from the Poisson in double precision. */
const POISSON_LIKE = 1e9;

type Data = Omit<LogLinearProblem, "theta">;

/** Coefficients with their θ, and how likely both are. */
interface Joint {
  readonly state: LogLinearState;
  readonly theta: number;
  readonly value: number;
}

/**
 * Joint maximum likelihood of the coefficients and of θ (variance μ + μ²/θ): alternating steps until near, then
 * Newton's method on (β, log θ) with the full observed information (Lawless 1987, Canad. J. Statist. 15, 209–225).
 * MASS's `glm.nb` stops the alternation at a relative change of 1e-4 in θ's own step; this goes to rounding. For a given
 * θ the likelihood has one maximum, over θ it may have several: the best of a coarse grid is followed.
 */
export function fitNegativeBinomial(
  data: Data,
  poisson: LogLinearState,
  maximumIterations: number,
): NegativeBinomialFit {
  const profile = new ThetaProfile(data.response);
  const largestMean = poisson.mu.reduce((a, b) => Math.max(a, b), 0);
  const asPoisson = { kind: "converged", state: poisson, theta: Number.POSITIVE_INFINITY } as const;
  const start = startingTheta(data, poisson, profile);
  let iterations = start.iterations;
  if (start.theta === null) return { ...asPoisson, iterations };
  let theta = start.theta;
  let coefficients = start.coefficients;
  for (let round = 0; ; round++) {
    const fit = fitLogLinear({ ...data, theta }, maximumIterations, coefficients);
    iterations += fit.iterations;
    if (fit.kind === "not-converged") return { ...fit, iterations };
    coefficients = fit.state.coefficients;
    const next = profile.maximise(theta, fit.state.mu);
    if (next > POISSON_LIKE * largestMean) return { ...asPoisson, iterations };
    if (round === 60 || Math.abs(Math.log(next / theta)) < 1e-3) {
      const value = fit.state.kernel + profile.constant(theta);
      return polish(data, profile, { state: fit.state, theta, value }, iterations, maximumIterations);
    }
    theta = next;
  }
}

/** Newton steps on (β, log θ) together; the cross term makes the last digits of both right at once. */
function polish(
  data: Data,
  profile: ThetaProfile,
  from: Joint,
  before: number,
  maximumIterations: number,
): NegativeBinomialFit {
  let current = from;
  let previous = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= maximumIterations; iteration++) {
    const { state, theta } = current;
    const problem = { ...data, theta };
    const step = newtonStep(problem, state);
    const cross = crossInformation(problem, state.mu);
    const correction = step.solve(cross);
    const score = theta * profile.score(theta, state.mu);
    const own = theta * theta * profile.information(theta, state.mu) - score;
    const schur = own - dot(cross, correction);
    // c'H⁻¹g: what the step of the coefficients alone already does to the score of θ.
    const gain = score + dot(cross, step.direction);
    // Where θ's curvature is not yet that of a maximum, it moves uphill by at most a factor e.
    const logStep = schur > 0 ? Math.max(-2, Math.min(2, gain / schur)) : Math.sign(gain);
    const decrement = step.decrement + logStep * logStep * Math.abs(schur);
    const small = schur > 0 && decrement < 1e-10;
    if (decrement === 0 || (small && decrement > 0.25 * previous))
      return { kind: "converged", state, theta, iterations: before + iteration };
    const direction = step.direction.map((value, j) => value + logStep * (correction[j] as number));
    const next = uphill(data, profile, current, direction, logStep, small);
    if (next === null) break;
    current = next;
    previous = decrement;
  }
  return {
    kind: "not-converged",
    reason: "the estimates of coefficients and theta still move: the likelihood has no clear maximum",
    iterations: before + maximumIterations,
  };
}

/** Halves a joint step until the likelihood does not fall; tiny steps are taken as they are. */
function uphill(
  data: Data,
  profile: ThetaProfile,
  { state, theta, value }: Joint,
  direction: Float64Array,
  logStep: number,
  small: boolean,
): Joint | null {
  for (let share = 1; share > 1e-10; share /= 2) {
    const nextTheta = theta * Math.exp(share * logStep);
    const coefficients = state.coefficients.map((b, j) => b + share * (direction[j] as number));
    const nextState = evaluate({ ...data, theta: nextTheta }, coefficients);
    const nextValue = nextState.kernel + profile.constant(nextTheta);
    if (small || nextValue >= value - 1e-12 * (1 + Math.abs(value)))
      return { state: nextState, theta: nextTheta, value: nextValue };
  }
  return null;
}

/** −∂²ℓ/∂β∂(log θ) with its sign turned: Σ x θ μ(y − μ)/(θ + μ)². */
function crossInformation({ matrix, response, theta }: LogLinearProblem, mu: Float64Array): Float64Array {
  const factor = mu.map((mean, i) => {
    const total = theta + mean;
    return ((((response[i] as number) - mean) / total) * mean * theta) / total;
  });
  return multiplyTransposed(matrix, factor);
}

/**
 * A θ and coefficients to begin at, or a θ of null when the Poisson is the best fit. The slope of the likelihood in 1/θ
 * at the Poisson is ½ Σ[(y − μ)² − y]: positive means overdispersion. A maximum further inside is looked for in any case.
 */
function startingTheta(
  data: Data,
  poisson: LogLinearState,
  profile: ThetaProfile,
): { readonly theta: number | null; readonly coefficients: Float64Array; readonly iterations: number } {
  const total = data.response.reduce((a, b) => a + b, 0);
  const average = total / data.response.length;
  let best = { theta: null as number | null, coefficients: poisson.coefficients };
  let highest = poisson.kernel + 1e-8;
  let iterations = 0;
  let from = poisson.coefficients;
  // From the Poisson inwards, each fit beginning where the last one ended.
  for (const ratio of [100, 10, 1, 0.1, 0.01]) {
    const theta = ratio * average;
    const fit = fitLogLinear({ ...data, theta }, 200, from);
    iterations += fit.iterations;
    if (fit.kind === "not-converged") continue;
    from = fit.state.coefficients;
    const value = fit.state.kernel + profile.constant(theta);
    if (value > highest) {
      highest = value;
      best = { theta, coefficients: from };
    }
  }
  let slope = 0;
  for (let i = 0; i < data.response.length; i++) {
    const y = data.response[i] as number;
    slope += (y - (poisson.mu[i] as number)) ** 2 - y;
  }
  if (best.theta === null && slope > 1e-9 * (total + 1))
    best.theta = profile.maximise(100 * average, poisson.mu);
  return { ...best, iterations };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
}
