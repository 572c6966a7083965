import {
  cholesky,
  factorizeInPlace,
  type Matrix,
  multiply,
  multiplyTransposed,
  type QrFactorization,
  solveCholesky,
  solveR,
  solveRTransposed,
  weightedGram,
  zeroMatrix,
} from "../linearAlgebra/index.ts";

/** Linear predictor, means and coefficients of a log-linear model of counts. */
export interface LogLinearState {
  readonly coefficients: Float64Array;
  readonly eta: Float64Array;
  readonly mu: Float64Array;
  /** Log-likelihood without the terms that depend on the counts alone. */
  readonly kernel: number;
}

export type LogLinearFit =
  | { readonly kind: "converged"; readonly state: LogLinearState; readonly iterations: number }
  | { readonly kind: "not-converged"; readonly reason: string; readonly iterations: number };

/** Data of a log-linear fit; `theta` is ∞ for the Poisson. */
export interface LogLinearProblem {
  readonly matrix: Matrix;
  readonly response: Float64Array;
  readonly offset: Float64Array;
  readonly theta: number;
}

/**
 * Maximum likelihood for log μ = offset + Xβ by Newton's method (McCullagh & Nelder 1989, chapter 2). Steps use the
 * observed information, which is positive for both families, and go on until they are lost in rounding: R's `glm`
 * stops at a relative change of 1e-8 and keeps the weights of the step before, which leaves errors of 1e-8 in its
 * standard errors.
 *
 * @param start coefficients to begin at; without them the counts themselves are the first means, as in R
 *
 * @evidence test/statistics/regression/poissonRegression.test.ts, coefficients and standard errors of R
 */
export function fitLogLinear(
  problem: LogLinearProblem,
  maximumIterations: number,
  start?: Float64Array,
): LogLinearFit {
  // A copy: the memory of a state left behind is used again.
  const first = start === undefined ? firstState(problem) : evaluate(problem, start.slice());
  const fit = iterate(problem, first, maximumIterations);
  if (fit.kind === "converged" || fit.iterations === maximumIterations) return fit;
  // Far offsets can make the usual start hopeless where μ = exposure is a fair one.
  const again = iterate(
    problem,
    evaluate(problem, new Float64Array(first.coefficients.length)),
    maximumIterations,
  );
  return { ...again, iterations: fit.iterations + again.iterations };
}

function iterate(problem: LogLinearProblem, first: LogLinearState, maximumIterations: number): LogLinearFit {
  const room = workspace(problem.matrix);
  let state = first;
  let spare: StateRoom = stateRoom(problem.matrix);
  let previous = Number.POSITIVE_INFINITY;
  let settled: NewtonStep["solve"] | undefined;
  for (let iteration = 1; iteration <= maximumIterations; iteration++) {
    const step = newtonStep(problem, state, settled, room);
    const small = step.decrement < 1e-10;
    // In the quadratic regime a step that does not shrink is rounding noise.
    if (step.decrement === 0 || (small && step.decrement > 0.25 * previous))
      return { kind: "converged", state, iterations: iteration };
    const next = small
      ? evaluate(problem, move(state, step, 1, spare), spare)
      : search(problem, state, step, spare);
    if (next === null || !Number.isFinite(next.kernel))
      return {
        kind: "not-converged",
        reason:
          "no step from the current estimate raises the likelihood: the numbers are too extreme to resolve",
        iterations: iteration,
      };
    spare = state;
    state = next;
    // The step of 1e-11 standard errors was taken; what it leaves is a small part of it.
    if (step.decrement < 1e-22) return { kind: "converged", state, iterations: iteration };
    previous = step.decrement;
    // So near the end the information no longer changes in the digits that matter to a step: its relative change is
    // about that of a mean, the root of decrement / observations.
    if (small || step.decrement < 1e-12 * problem.response.length) settled = step.solve;
  }
  if (previous < 1e-10) return { kind: "converged", state, iterations: maximumIterations };
  return {
    kind: "not-converged",
    reason: `the estimates still move after ${maximumIterations} iterations`,
    iterations: maximumIterations,
  };
}

/** Memory for one state. */
type StateRoom = Omit<LogLinearState, "kernel">;

function stateRoom({ rows, columns }: Matrix): StateRoom {
  return {
    coefficients: new Float64Array(columns),
    eta: new Float64Array(rows),
    mu: new Float64Array(rows),
  };
}

/** Memory for the steps of a fit: to ask for it at every step would take longer than the step of a small table. */
interface Workspace {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly direction: Float64Array;
  readonly gram: Matrix;
  readonly factor: Float64Array;
}

function workspace({ rows, columns }: Matrix): Workspace {
  return {
    scores: new Float64Array(rows),
    weights: new Float64Array(rows),
    gradient: new Float64Array(columns),
    direction: new Float64Array(columns),
    gram: zeroMatrix(columns, columns),
    factor: new Float64Array(columns * columns),
  };
}

export interface NewtonStep {
  readonly direction: Float64Array;
  /** Squared length of the step in standard errors: about twice the log-likelihood still to be gained. */
  readonly decrement: number;
  /** Multiplies a vector by the inverse of the observed information, over `into` when that is given. */
  readonly solve: (vector: Float64Array, into?: Float64Array) => Float64Array;
}

/**
 * The Newton step of the coefficients at a state.
 *
 * @param settled the inverse information of an earlier state close by, to be used instead of that of this one
 * @param room memory that the step may lie in until the next one is asked for
 */
export function newtonStep(
  problem: LogLinearProblem,
  state: LogLinearState,
  settled?: NewtonStep["solve"],
  room: Workspace = workspace(problem.matrix),
): NewtonStep {
  const { matrix, response, theta } = problem;
  const { scores } = room;
  for (let i = 0; i < response.length; i++) {
    const mu = state.mu[i] as number;
    scores[i] = ((response[i] as number) - mu) / (1 + mu / theta);
  }
  const gradient = multiplyTransposed(matrix, scores, room.gradient);
  const solve =
    settled ??
    inverseInformation(matrix, observedWeights(problem, state, room.weights), room.gram, room.factor);
  const direction = solve(gradient, room.direction);
  let decrement = 0;
  for (let j = 0; j < gradient.length; j++) decrement += (gradient[j] as number) * (direction[j] as number);
  return { direction, decrement: Math.max(0, decrement), solve };
}

/** −d²ℓ/dη²: μ for the Poisson, μ θ(θ + y)/(θ + μ)² for the negative binomial. */
function observedWeights(
  { response, theta }: LogLinearProblem,
  { mu }: LogLinearState,
  weights: Float64Array,
): Float64Array {
  for (let i = 0; i < response.length; i++) {
    const mean = mu[i] as number;
    const shrink = 1 + mean / theta;
    weights[i] = (mean * (1 + (response[i] as number) / theta)) / (shrink * shrink);
  }
  return weights;
}

/**
 * (X'WX)⁻¹ as a function. The product is formed when its condition number leaves digits to spare, which is fast; the
 * step then differs a little from Newton's and its end point does not. Otherwise QR of the weighted rows.
 */
function inverseInformation(
  matrix: Matrix,
  weights: Float64Array,
  gram?: Matrix,
  room?: Float64Array,
): NewtonStep["solve"] {
  const factor = cholesky(weightedGram(matrix, weights, gram), 1e-7, room);
  if (factor !== null) return (vector, into) => solveCholesky(factor, vector, into);
  const qr = weightedFactorization(matrix, weights);
  return (vector, solution = new Float64Array(qr.columns)) => {
    const inPivot = Float64Array.from(
      { length: qr.columns },
      (_, k) => vector[qr.pivot[k] as number] as number,
    );
    solveR(qr, solveRTransposed(qr, inPivot)).forEach((value, k) => {
      solution[qr.pivot[k] as number] = value;
    });
    return solution;
  };
}

/** QR of the design with each row multiplied by the root of its weight. */
export function weightedFactorization(matrix: Matrix, weights: Float64Array): QrFactorization {
  const { rows, columns } = matrix;
  const values = new Float64Array(rows * columns);
  const roots = new Float64Array(rows);
  for (let i = 0; i < rows; i++) roots[i] = Math.sqrt(weights[i] as number);
  for (let j = 0; j < columns; j++) {
    const column = j * rows;
    for (let i = 0; i < rows; i++)
      values[column + i] = (matrix.values[column + i] as number) * (roots[i] as number);
  }
  return factorizeInPlace(rows, columns, values, 0);
}

/** Fisher information in the linear predictor: μ, or μ/(1 + μ/θ). */
export function expectedWeights(mu: Float64Array, theta: number): Float64Array {
  return mu.map((mean) => mean / (1 + mean / theta));
}

/** Means and log-likelihood at given coefficients, in new memory or in `into`. */
export function evaluate(
  problem: LogLinearProblem,
  coefficients: Float64Array,
  into: StateRoom = stateRoom(problem.matrix),
): LogLinearState {
  const { matrix, response, offset, theta } = problem;
  const { mu } = into;
  const eta = multiply(matrix, coefficients, offset, into.eta);
  let kernel = 0;
  for (let i = 0; i < response.length; i++) {
    const y = response[i] as number;
    const mean = Math.exp(eta[i] as number);
    mu[i] = mean;
    if (theta === Number.POSITIVE_INFINITY) kernel += y * (eta[i] as number) - mean;
    else {
      const shrink = Math.log1p(mean / theta);
      kernel += y * ((eta[i] as number) - shrink) - theta * shrink;
    }
  }
  return { coefficients, eta, mu, kernel: Number.isNaN(kernel) ? Number.NEGATIVE_INFINITY : kernel };
}

/** One weighted least squares step from μ = y + 0.1. */
function firstState(problem: LogLinearProblem): LogLinearState {
  const { matrix, response, offset, theta } = problem;
  const weights = expectedWeights(
    response.map((y) => y + 0.1),
    theta,
  );
  const working = new Float64Array(response.length);
  for (let i = 0; i < response.length; i++) {
    const mean = (response[i] as number) + 0.1;
    working[i] = (weights[i] as number) * (Math.log(mean) - (offset[i] as number) - 0.1 / mean);
  }
  return evaluate(problem, inverseInformation(matrix, weights)(multiplyTransposed(matrix, working)));
}

/** Halves the step until the likelihood does not fall. */
function search(
  problem: LogLinearProblem,
  state: LogLinearState,
  step: NewtonStep,
  room: StateRoom,
): LogLinearState | null {
  const slack = 1e-13 * (1 + Math.abs(state.kernel));
  for (let share = 1; share > 1e-12; share /= 2) {
    const next = evaluate(problem, move(state, step, share, room), room);
    if (next.kernel >= state.kernel - (Number.isFinite(slack) ? slack : 0)) return next;
  }
  return null;
}

/** Coefficients a share of the step away. */
function move(
  { coefficients }: LogLinearState,
  { direction }: NewtonStep,
  share: number,
  { coefficients: into }: StateRoom,
): Float64Array {
  for (let j = 0; j < into.length; j++)
    into[j] = (coefficients[j] as number) + share * (direction[j] as number);
  return into;
}
