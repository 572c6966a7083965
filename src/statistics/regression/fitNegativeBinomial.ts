import { multiplyTransposed } from "../linearAlgebra/index.ts";
import { logFactorial, sumLogarithms, sumReciprocalSquares, sumReciprocals, sumShares, sumSquareShares } from "../risingFactorial.ts";
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

/**
 * Joint maximum likelihood of the coefficients and of θ (variance μ + μ²/θ): alternating steps until near, then
 * Newton's method on (β, log θ) with the full observed information (Lawless 1987, Canad. J. Statist. 15, 209–225).
 * MASS's `glm.nb` stops the alternation at a relative change of 1e-4 in θ's own step; this goes to rounding.
 */
export function fitNegativeBinomial(
  data: Omit<LogLinearProblem, "theta">,
  poisson: LogLinearState,
  maximumIterations: number,
): NegativeBinomialFit {
  const profile = new ThetaProfile(data.response);
  const largestMean = poisson.mu.reduce((a, b) => Math.max(a, b), 0);
  const start = startingTheta(data, poisson, profile, largestMean);
  if (start === null)
    return { kind: "converged", state: poisson, theta: Number.POSITIVE_INFINITY, iterations: 0 };

  let theta = start;
  let fit = fitLogLinear({ ...data, theta }, maximumIterations, poisson.coefficients);
  let iterations = fit.iterations;
  for (let round = 0; round < 60 && fit.kind === "converged"; round++) {
    const next = profile.maximise(theta, fit.state.mu);
    const change = Math.abs(Math.log(next / theta));
    theta = next;
    if (theta > POISSON_LIKE * largestMean)
      return { kind: "converged", state: poisson, theta: Number.POSITIVE_INFINITY, iterations };
    fit = fitLogLinear({ ...data, theta }, maximumIterations, fit.state.coefficients);
    iterations += fit.iterations;
    if (change < 1e-3) break;
  }
  if (fit.kind === "not-converged") return { ...fit, iterations };
  return polish(data, profile, fit.state, theta, iterations, maximumIterations);
}

/** Newton steps on (β, log θ) together; the cross term makes the last digits of both right at once. */
function polish(
  data: Omit<LogLinearProblem, "theta">,
  profile: ThetaProfile,
  from: LogLinearState,
  startTheta: number,
  before: number,
  maximumIterations: number,
): NegativeBinomialFit {
  let state = from;
  let theta = startTheta;
  let previous = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= maximumIterations; iteration++) {
    const problem = { ...data, theta };
    const step = newtonStep(problem, state);
    const cross = crossInformation(problem, state.mu);
    const correction = step.solve(cross);
    const score = theta * profile.score(theta, state.mu);
    const own = theta * theta * profile.information(theta, state.mu) - score;
    const schur = own - cross.reduce((sum, value, j) => sum + value * (correction[j] as number), 0);
    // c'H⁻¹g: what the step of the coefficients alone already does to the score of θ.
    const shift = cross.reduce((sum, value, j) => sum + value * (step.direction[j] as number), 0);
    if (!(schur > 0))
      return {
        kind: "not-converged",
        reason: "the likelihood has no maximum in theta here",
        iterations: before + iteration,
      };
    const logStep = Math.max(-2, Math.min(2, (score + shift) / schur));
    const decrement = step.decrement + logStep * logStep * schur;
    if (decrement === 0 || (decrement < 1e-10 && decrement > 0.25 * previous))
      return { kind: "converged", state, theta, iterations: before + iteration };
    theta *= Math.exp(logStep);
    const coefficients = state.coefficients.map(
      (value, j) => value + (step.direction[j] as number) + logStep * (correction[j] as number),
    );
    state = evaluate({ ...data, theta }, coefficients);
    previous = decrement;
  }
  return {
    kind: "not-converged",
    reason: `theta still moves after ${maximumIterations} iterations`,
    iterations: before + maximumIterations,
  };
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
 * A finite θ to begin at, or null when the Poisson is the best fit. The slope of the likelihood in 1/θ at the Poisson
 * is ½ Σ[(y − μ)² − y]: positive means overdispersion. Otherwise a second maximum inside is still looked for.
 */
function startingTheta(
  data: Omit<LogLinearProblem, "theta">,
  poisson: LogLinearState,
  profile: ThetaProfile,
  largestMean: number,
): number | null {
  const n = data.response.length;
  let slope = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const y = data.response[i] as number;
    const mu = poisson.mu[i] as number;
    slope += (y - mu) ** 2 - y;
    if (mu > 0) spread += (y / mu - 1) ** 2;
  }
  const moment = Math.min(1e6 * largestMean, Math.max(1e-4, n / Math.max(spread, 1e-12)));
  if (slope > 1e-9 * (data.response.reduce((a, b) => a + b, 0) + 1)) return moment;
  const atPoisson = poisson.kernel;
  for (const ratio of [0.1, 1, 10, 100]) {
    const theta = ratio * largestMean;
    const fit = fitLogLinear({ ...data, theta }, 100, poisson.coefficients);
    if (fit.kind === "converged" && fit.state.kernel + profile.constant(theta) > atPoisson + 1e-8)
      return theta;
  }
  return null;
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
