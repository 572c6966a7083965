import {
  cholesky,
  fitLogLinear,
  logGamma,
  type Matrix,
  matrixFromColumns,
  qrFactorization,
  type Solver,
  solveCholesky,
  weightedGram,
} from "../../statistics/index.ts";
import { maximumExists, PLAINLY_INSIDE } from "../loglinear/existence.ts";
import { poissonDeviance } from "../loglinear/profileInterval.ts";
import { type ClosedModel, closedDesign, type DesignColumnOfHistory } from "./designs.ts";
import { fitNormalMixture } from "./fitNormalMixture.ts";

/** A classical model fitted to a table. */
export interface ClosedFit {
  readonly model: ClosedModel;
  readonly abundance: number;
  readonly standardError: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  readonly aic: number;
  readonly bic: number;
  /** By name of the column. */
  readonly coefficients: Readonly<Record<string, number>>;
  /** Chao's columns that were taken out because their coefficient was negative. */
  readonly removed: readonly string[];
  /** What a profile of the size needs: all columns, the removed too, with 0 as their coefficient; none of a normal mixture. */
  readonly columns: readonly ArrayLike<number>[];
  readonly vector: Float64Array;
  readonly notNegative: readonly number[];
}

/** The rows a model is fitted to: every history, or every number of lists (with how many histories have it). */
export interface ClosedRows {
  readonly lists: number;
  /** A history for each row; for numbers of lists any history with so many. */
  readonly histories: readonly number[];
  readonly counts: readonly number[];
  readonly offset: Float64Array;
}

/** Every history but that of no list. */
export function rowsByHistory(counts: readonly number[], lists: number): ClosedRows {
  const histories = counts.map((_, history) => history).slice(1);
  return { lists, histories, counts: counts.slice(1), offset: new Float64Array(histories.length) };
}

/** Fits a model; null when its maximum does not exist or its columns cannot be told apart. */
export function fitClosedModel(model: ClosedModel, rows: ClosedRows, solver: Solver): ClosedFit | null {
  if (model.endsWith("Normal")) return fitNormalMixture(model, rows);
  let design = closedDesign(model, rows.lists);
  const removed: string[] = [];
  for (;;) {
    const fit = fitColumns(model, design, rows, removed, solver);
    const etas = model.endsWith("Chao") ? design.filter(({ name }) => name.startsWith("eta")) : [];
    // Chao's bound allows heterogeneity only in the direction that makes it a lower bound. Where nobody is on so many lists,
    // the last of its coefficients has its maximum at −∞.
    const negative = fit === null ? etas.at(-1) : etas.find(({ name }) => (fit.coefficients[name] ?? 0) < 0);
    if (negative === undefined) return fit === null ? null : withRemoved(fit, model, rows);
    removed.push(negative.name);
    design = design.filter((column) => column !== negative);
  }
}

/** The fit with its removed columns put back at 0. */
function withRemoved(fit: ClosedFit, model: ClosedModel, { lists, histories }: ClosedRows): ClosedFit {
  const design = closedDesign(model, lists);
  return {
    ...fit,
    columns: design.map(({ of }) => Float64Array.from(histories, of)),
    vector: Float64Array.from(design, ({ name }) => fit.coefficients[name] ?? 0),
    notNegative: design.flatMap(({ name }, j) =>
      name.startsWith("eta") && model.endsWith("Chao") ? [j] : [],
    ),
  };
}

/** The columns of a fit without those that were taken out. */
export function fittedColumns({
  columns,
  vector,
  notNegative,
}: Pick<ClosedFit, "columns"> & {
  readonly vector?: Float64Array;
  readonly notNegative?: readonly number[];
}): readonly ArrayLike<number>[] {
  return columns.filter((_, j) => !(notNegative?.includes(j) && vector?.[j] === 0));
}

function fitColumns(
  model: ClosedModel,
  design: readonly DesignColumnOfHistory[],
  { histories, counts, offset }: ClosedRows,
  removed: readonly string[],
  solver: Solver,
): ClosedFit | null {
  const columns = design.map(({ of }) => Float64Array.from(histories, of));
  const matrix = matrixFromColumns(histories.length, columns);
  if (histories.length < columns.length || qrFactorization(matrix, 1e-9).rank < columns.length) return null;
  const response = Float64Array.from(counts);
  const fitted = fitLogLinear({ matrix, response, offset, theta: Number.POSITIVE_INFINITY }, 200);
  if (fitted.kind !== "converged") return null;
  const { coefficients: vector, mu } = fitted.state;
  if (!mu.every((mean) => mean > PLAINLY_INSIDE) && !maximumExists(matrix, response, solver)) return null;
  const size = sizeOfPopulation(model, design, vector, counts);
  const variance = varianceOf(matrix, mu, size.gradient);
  if (variance === null || !Number.isFinite(size.abundance)) return null;
  const deviance = poissonDeviance(response, mu);
  const logLikelihood = response.reduce((sum, y, i) => {
    const mean = mu[i] as number;
    return sum + (y === 0 ? 0 : y * Math.log(mean)) - mean - logGamma(y + 1);
  }, 0);
  const recorded = response.reduce((sum, y) => sum + y, 0);
  return {
    model,
    abundance: size.abundance,
    standardError: Math.sqrt(variance + size.added),
    deviance,
    degreesOfFreedom: histories.length - columns.length,
    aic: 2 * columns.length - 2 * logLikelihood,
    bic: Math.log(recorded) * columns.length - 2 * logLikelihood,
    coefficients: Object.fromEntries(design.map(({ name }, j) => [name, vector[j] as number])),
    removed: [...removed],
    columns,
    vector,
    notNegative: [],
  };
}

/** The size, its derivative by the coefficients, and what is added to the variance from them. */
export function sizeOfPopulation(
  model: ClosedModel,
  design: readonly DesignColumnOfHistory[],
  vector: Float64Array,
  counts: readonly number[],
): { readonly abundance: number; readonly gradient: Float64Array; readonly added: number } {
  const gradient = new Float64Array(vector.length);
  if (model !== "Mb" && model !== "Mbh") {
    const unseen = Math.exp(vector[0] as number);
    gradient[0] = unseen;
    return { abundance: counts.reduce((sum, y) => sum + y, 0) + unseen, gradient, added: unseen };
  }
  const at = (name: string) => design.findIndex((column) => column.name === name);
  const lists = Math.round(Math.log2(counts.length + 1));
  const size = (values: Float64Array) => {
    const [b0, b1, b2] = [values[0], values[at("beta1")], values[at("beta2")]] as [number, number, number];
    const later = Math.exp(b0) * (1 + Math.exp(b2)) ** (lists - 1);
    const missed = Math.exp(b1) / (1 + Math.exp(b2));
    const apart = model === "Mbh" ? Math.exp(values[at("eta")] as number) : 1;
    // First recorded by the first list, and the geometric series of those first recorded later or never.
    return later + (apart * later * missed) / (1 - missed);
  };
  const abundance = size(vector);
  for (let j = 0; j < vector.length; j++) {
    const step = 1e-5 * Math.max(1, Math.abs(vector[j] as number));
    const moved = (by: number) => size(vector.map((value, k) => (k === j ? value + by : value)));
    gradient[j] = (8 * (moved(step) - moved(-step)) - (moved(2 * step) - moved(-2 * step))) / (12 * step);
  }
  return { abundance, gradient, added: -abundance };
}

/** g' V g, with V the covariance of the coefficients. */
export function varianceOf(matrix: Matrix, weights: Float64Array, gradient: Float64Array): number | null {
  const factor = cholesky(weightedGram(matrix, weights));
  if (factor === null) return null;
  const spread = solveCholesky(factor, gradient);
  return gradient.reduce((sum, value, j) => sum + value * (spread[j] as number), 0);
}
