import { multiplyTransposed } from "../linearAlgebra/index.ts";
import {
  logFactorial,
  sumLogarithms,
  sumReciprocalSquares,
  sumReciprocals,
  sumShares,
  sumSquareShares,
} from "../risingFactorial.ts";
import {
  evaluate,
  fitLogLinear,
  type LogLinearProblem,
  type LogLinearState,
  newtonStep,
} from "./fitLogLinear.ts";

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

/** The likelihood of θ for given means. Equal counts share one sum. */
export class ThetaProfile {
  private readonly counts: readonly (readonly [count: number, times: number])[];
  private readonly response: Float64Array;

  constructor(response: Float64Array) {
    this.response = response;
    const times = new Map<number, number>();
    for (const y of response) times.set(y, (times.get(y) ?? 0) + 1);
    this.counts = [...times].filter(([y]) => y > 0).sort(([a], [b]) => a - b);
  }

  /** The part of the log-likelihood that depends on θ and the counts only, beside `LogLinearState.kernel`. */
  constant(theta: number): number {
    return this.total(sumLogarithms, theta);
  }

  /** Σ log y!. */
  logFactorials(): number {
    return this.counts.reduce((sum, [y, times]) => sum + times * logFactorial(y), 0);
  }

  /** ∂ℓ/∂θ. */
  score(theta: number, mu: Float64Array): number {
    if (theta < mean(mu)) {
      let sum = this.total(sumReciprocals, theta);
      for (let i = 0; i < mu.length; i++) {
        const m = mu[i] as number;
        sum += (m - (this.response[i] as number)) / (m + theta) - Math.log1p(m / theta);
      }
      return sum;
    }
    // Towards the Poisson the terms of first order in 1/θ cancel between the three parts: they are taken out of each.
    let sum = -this.total(sumShares, theta);
    for (let i = 0; i < mu.length; i++) {
      const m = mu[i] as number;
      sum += theta * excessOverLogarithm(m / theta) + (((this.response[i] as number) - m) * m) / (theta + m);
    }
    return sum / theta;
  }

  /** −∂²ℓ/∂θ², the observed information of θ alone. */
  information(theta: number, mu: Float64Array): number {
    if (theta < mean(mu)) {
      let sum = this.total(sumReciprocalSquares, theta);
      for (let i = 0; i < mu.length; i++) {
        const m = mu[i] as number;
        const both = theta + m;
        sum -= m / theta / both + ((this.response[i] as number) - m) / (both * both);
      }
      return sum;
    }
    // Here the terms of second order cancel.
    let sum = -this.total(sumSquareShares, theta);
    for (let i = 0; i < mu.length; i++) {
      const m = mu[i] as number;
      const share = m / (theta + m);
      sum += m * share + ((this.response[i] as number) - m) * share * (1 + theta / (theta + m));
    }
    return sum / (theta * theta);
  }

  private total(term: (theta: number, y: number) => number, theta: number): number {
    return this.counts.reduce((sum, [y, times]) => sum + times * term(theta, y), 0);
  }

  /** θ with a score of 0 near a start, by Newton's method on log θ kept inside a growing bracket. */
  maximise(start: number, mu: Float64Array): number {
    let low = 0;
    let high = Number.POSITIVE_INFINITY;
    let theta = start;
    for (let i = 0; i < 200; i++) {
      const score = this.score(theta, mu);
      if (score > 0) low = theta;
      else high = theta;
      const curvature = theta * theta * this.information(theta, mu) - theta * score;
      let logStep = curvature > 0 ? (theta * score) / curvature : Math.sign(score);
      logStep = Math.max(-2, Math.min(2, logStep));
      let next = theta * Math.exp(logStep);
      if (next <= low || next >= high) next = Number.isFinite(high) && low > 0 ? Math.sqrt(low * high) : next;
      if (Math.abs(next / theta - 1) < 1e-8 || next > 1e15) return next;
      theta = next;
    }
    return theta;
  }
}

/** x − log(1 + x) for x ≥ 0, without cancellation near 0. */
function excessOverLogarithm(x: number): number {
  if (x > 0.1) return x - Math.log1p(x);
  let sum = 0;
  let power = x * x;
  for (let k = 2; k < 30; k++) {
    const before = sum;
    sum += power / k;
    if (sum === before) break;
    power *= -x;
  }
  return sum;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
}
