import { cholesky, type Matrix, solveCholesky, subMatrix, zeroMatrix } from "../../linearAlgebra/index.ts";
import type { Covariate } from "../coxRegression.ts";
import type { CheckedColumns } from "../survivalColumns.ts";
import { isMonotoneAlong } from "./isMonotoneAlong.ts";
import { type CoxTies, type PartialLikelihood, partialLikelihood } from "./partialLikelihood.ts";
import type { RiskOrder } from "./riskOrder.ts";

export interface CoxFit {
  readonly kind: "fitted";
  readonly beta: Float64Array;
  readonly covariance: Matrix;
  readonly nullLogLikelihood: number;
  readonly logLikelihood: number;
  readonly wald: number;
  readonly score: number;
  readonly iterations: number;
}

export type CoxOutcome =
  | CoxFit
  | { readonly kind: "monotone-likelihood"; readonly covariates: readonly string[] }
  | { readonly kind: "not-identified"; readonly covariates: readonly string[] }
  | { readonly kind: "not-converged"; readonly iterations: number };

const ITERATIONS = 60;
/** A pivot keeping less than this share of its variance belongs to a covariate that the others already give. */
const DEPENDENT = 1e-11;

/** Newton's method on centred covariates of spread 1, halving steps that lower the likelihood. */
export function fitCox(
  columns: CheckedColumns,
  strata: readonly RiskOrder[],
  covariates: readonly Covariate[],
  ties: CoxTies,
): CoxOutcome {
  const p = covariates.length;
  const scaled = covariates.map(({ values }) => standardize(values));
  const x = scaled.map(({ values }) => values);
  const at = (beta: ArrayLike<number>) => partialLikelihood(columns, strata, x, beta, ties);
  const start = at(new Float64Array(p));
  const dependent = dependentColumns(start.information, scaled);
  if (dependent.length > 0)
    return { kind: "not-identified", covariates: dependent.map((k) => (covariates[k] as Covariate).name) };
  let beta: Float64Array = new Float64Array(p);
  let current = start;
  let settled = false;
  let iterations = 0;
  let step: Float64Array = new Float64Array(p);
  while (!settled && iterations < ITERATIONS) {
    iterations++;
    const factor = cholesky(current.information, 1e-13);
    if (factor === null) break;
    step = solveCholesky(factor, current.score);
    const moved = halvedStep(at, beta, step, current);
    const gain = moved.likelihood.value - current.value;
    settled =
      step.every((value, k) => Math.abs(value) <= 1e-12 * (1 + Math.abs(beta[k] as number))) ||
      (gain <= 0 && step.every((value, k) => Math.abs(value) <= 1e-8 * (1 + Math.abs(beta[k] as number))));
    beta = moved.beta;
    current = moved.likelihood;
    // A likelihood that has stopped rising while the step has not: its maximum is at infinity.
    const stalled = gain <= 1e-10 * Math.abs(current.value) && step.some((value) => Math.abs(value) > 0.1);
    if (stalled || iterations === ITERATIONS) break;
  }
  if (!settled) {
    const size = Math.max(...step.map(Math.abs));
    const rising = step.map((value) => (Math.abs(value) > 1e-3 * size ? value : 0));
    if (size > 0 && isMonotoneAlong(columns, strata, x, rising))
      return {
        kind: "monotone-likelihood",
        covariates: covariates.filter((_, k) => rising[k] !== 0).map(({ name }) => name),
      };
    return { kind: "not-converged", iterations };
  }
  const inverse = inverseOf(current.information);
  const inverseAtStart = inverseOf(start.information);
  if (inverse === null || inverseAtStart === null) return { kind: "not-converged", iterations };
  const covariance = zeroMatrix(p, p);
  for (let j = 0; j < p; j++)
    for (let i = 0; i < p; i++)
      covariance.values[j * p + i] =
        (inverse.values[j * p + i] as number) /
        ((scaled[i]?.spread as number) * (scaled[j]?.spread as number));
  return {
    kind: "fitted",
    beta: beta.map((value, k) => value / (scaled[k]?.spread as number)),
    covariance,
    nullLogLikelihood: start.value,
    logLikelihood: current.value,
    wald: quadratic(current.information, beta),
    score: quadratic(inverseAtStart, start.score),
    iterations,
  };
}

interface Standardized {
  readonly values: Float64Array;
  readonly spread: number;
}

function standardize(values: ArrayLike<number>): Standardized {
  const list = Float64Array.from(values);
  // Halves keep the range of extreme values finite.
  const low = list.reduce((min, value) => Math.min(min, value), Infinity);
  const high = list.reduce((max, value) => Math.max(max, value), -Infinity);
  const range = high / 2 - low / 2;
  if (range === 0) return { values: new Float64Array(list.length), spread: 1 };
  const centred = list.map((value) => value / range - low / range - 1);
  const mean = centred.reduce((sum, value) => sum + value, 0) / list.length;
  const deviation = Math.sqrt(centred.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length);
  return { values: centred.map((value) => (value - mean) / deviation), spread: deviation * range };
}

/** Covariates whose information, given the ones before, is nothing but rounding. */
function dependentColumns(information: Matrix, scaled: readonly Standardized[]): readonly number[] {
  const kept: number[] = [];
  const dependent: number[] = [];
  scaled.forEach(({ values }, k) => {
    const varies = (information.values[k * information.rows + k] as number) > DEPENDENT;
    const tried = [...kept, k];
    if (
      varies &&
      values.some((value) => value !== 0) &&
      cholesky(subMatrix(information, tried, tried), DEPENDENT) !== null
    )
      kept.push(k);
    else dependent.push(k);
  });
  return dependent;
}

function halvedStep(
  at: (beta: ArrayLike<number>) => PartialLikelihood,
  beta: Float64Array,
  step: Float64Array,
  current: PartialLikelihood,
): { readonly beta: Float64Array; readonly likelihood: PartialLikelihood } {
  for (let share = 1; share > 1e-6; share /= 2) {
    const tried = beta.map((value, k) => value + share * (step[k] as number));
    const likelihood = at(tried);
    // Rounding may hide the last gains, so an equal likelihood is taken as well.
    if (likelihood.value >= current.value - 1e-13 * Math.abs(current.value))
      return { beta: tried, likelihood };
  }
  return { beta, likelihood: current };
}

function inverseOf(matrix: Matrix): Matrix | null {
  const factor = cholesky(matrix, 1e-13);
  if (factor === null) return null;
  const inverse = zeroMatrix(matrix.rows, matrix.rows);
  for (let k = 0; k < matrix.rows; k++) {
    const unit = new Float64Array(matrix.rows);
    unit[k] = 1;
    inverse.values.set(solveCholesky(factor, unit), k * matrix.rows);
  }
  return inverse;
}

function quadratic(matrix: Matrix, vector: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < vector.length; j++)
    for (let i = 0; i < vector.length; i++)
      sum += (matrix.values[j * vector.length + i] as number) * (vector[i] as number) * (vector[j] as number);
  return sum;
}
