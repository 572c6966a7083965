import {
  cholesky,
  findSeparation,
  fitLogLinear,
  logGamma,
  type Matrix,
  matrixFromColumns,
  qrFactorization,
  type Solver,
  solveCholesky,
  weightedGram,
} from "../../statistics/index.ts";
import { contains, recordedBy } from "../histories/history.ts";
import { existenceMemory, PLAINLY_INSIDE } from "./existence.ts";
import type { EstimatedFit, FittedNumbers, LoglinearFit } from "./LoglinearFit.ts";
import type { ModelCells } from "./modelCells.ts";
import { type Interactions, modelTerms } from "./modelName.ts";
import { poissonDeviance } from "./profileInterval.ts";

const MOST_ITERATIONS = 200;
/** Designs kept for the next table; the many models of six lists would fill the memory. */
const MOST_KEPT = 2_000;

/** Fits models to tables of one shape; what does not depend on the counts is computed once and kept. */
export interface ModelFitter {
  readonly cells: ModelCells;
  /** @param counts persons by history @param how without a limit on the boundary for a search among models */
  fit(counts: ArrayLike<number>, interactions: Interactions, how?: FitOptions): LoglinearFit | EstimatedFit;
}

export interface FitOptions {
  /** Coefficients of a fit nearby. */
  readonly start?: Float64Array | undefined;
  /** Whether the limit is looked for where there is no maximum. Default true. */
  readonly boundary?: boolean;
}

interface Design {
  readonly matrix: Matrix;
  /** Places in `ModelCells.fitted` of the rows. */
  readonly rows: readonly number[];
  /** Rows of the unseen histories that the model does not set to 0. */
  readonly unseen: readonly (readonly number[])[];
  readonly isFull: boolean;
}

/**
 * A fitter for tables with these cells.
 *
 * An interaction whose lists share nobody has its maximum at −∞ (Chan, Silverman and Vincent 2021, JASA 116, 1297–1306):
 * it is taken out together with every history that contains it, still counted as a parameter, and the rest is fitted.
 * Whether the rest has a maximum and can be told apart is decided before anything is reported.
 */
export function modelFitter(cells: ModelCells, solver: Solver): ModelFitter {
  const designs = new Map<string, Design>();
  const existence = existenceMemory(solver);
  const designOf = (interactions: Interactions, empty: readonly number[]): Design => {
    const key = `${interactions.join()}|${empty.join()}`;
    const known = designs.get(key);
    if (known !== undefined) return known;
    const design = makeDesign(cells, interactions, empty);
    if (designs.size < MOST_KEPT) designs.set(key, design);
    return design;
  };
  return {
    cells,
    fit(counts, interactions, { start, boundary = true } = {}) {
      const empty = interactions.filter((term) => recordedBy(counts, term) === 0);
      const parameters = 1 + cells.lists + interactions.length;
      const about = {
        interactions,
        empty,
        parameters,
        degreesOfFreedom: cells.fitted.length - parameters,
      };
      const design = designOf(interactions, empty);
      const { matrix } = design;
      const { rows } = design;
      const response = new Float64Array(rows.length);
      for (let i = 0; i < rows.length; i++)
        response[i] = counts[cells.fitted[rows[i] as number] as number] as number;
      const exists = () => existence.ask(matrix, response, interactions, empty);
      if (!design.isFull) return { ...about, status: exists() ? "not-identified" : "neither" };
      const problem = {
        matrix,
        response,
        offset: new Float64Array(response.length),
        theta: Number.POSITIVE_INFINITY,
      };
      const usable = start?.length === matrix.columns ? start : undefined;
      const fitted = fitLogLinear(problem, MOST_ITERATIONS, usable);
      const isInside = fitted.kind === "converged" && fitted.state.mu.every((mean) => mean > PLAINLY_INSIDE);
      if (!isInside && !exists())
        return boundary
          ? fitOnFace(about, design, response, cells, counts)
          : { ...about, status: "no-maximum" };
      if (fitted.kind !== "converged") return { ...about, status: "not-converged" };
      const { coefficients, mu } = fitted.state;
      return summarise({ ...about, status: "estimated" }, coefficients, mu, response, design, cells, counts);
    },
  };
}

/**
 * The limit of the fits where the likelihood has no maximum: some means tend to 0, and the rest may still determine those
 * no list recorded (the extended maximum likelihood estimate). Such a model is reported when asked for, never selected.
 */
function fitOnFace(
  about: Omit<LoglinearFit, "status">,
  { matrix, rows, unseen }: Design,
  response: Float64Array,
  cells: ModelCells,
  counts: ArrayLike<number>,
): LoglinearFit | EstimatedFit {
  const none: LoglinearFit = { ...about, status: "no-maximum" };
  const falling = new Set(findSeparation(matrix, response)?.observations ?? []);
  const kept = rows.flatMap((_, at) => (falling.has(at) ? [] : [at]));
  if (falling.size === 0 || kept.length === 0) return none;
  const column = (j: number) => kept.map((at) => matrix.values[j * matrix.rows + at] as number);
  const all = Array.from({ length: matrix.columns }, (_, j) => column(j));
  const { rank, pivot } = qrFactorization(matrixFromColumns(kept.length, all), 1e-7);
  // The unseen are determined when their rows depend on the rows that are left.
  const withUnseen = all.map((values, j) => [...values, ...unseen.map((row) => row[j] as number)]);
  if (qrFactorization(matrixFromColumns(kept.length + unseen.length, withUnseen), 1e-7).rank !== rank)
    return none;
  const independent = [...pivot.slice(0, rank)].sort((a, b) => a - b);
  const face: Design = {
    matrix: matrixFromColumns(kept.length, independent.map(column)),
    rows: kept.map((at) => rows[at] as number),
    unseen: unseen.map((row) => independent.map((j) => row[j] as number)),
    isFull: true,
  };
  const counted = Float64Array.from(kept, (at) => response[at] as number);
  const fitted = fitLogLinear(
    {
      matrix: face.matrix,
      response: counted,
      offset: new Float64Array(kept.length),
      theta: Number.POSITIVE_INFINITY,
    },
    MOST_ITERATIONS,
  );
  if (fitted.kind !== "converged") return none;
  const { coefficients, mu } = fitted.state;
  return summarise({ ...about, status: "boundary" }, coefficients, mu, counted, face, cells, counts);
}

function makeDesign(cells: ModelCells, interactions: Interactions, empty: readonly number[]): Design {
  const keep = (history: number) => !empty.some((term) => contains(history, term));
  const rows = cells.fitted.flatMap((history, row) => (keep(history) ? [row] : []));
  const terms = modelTerms(cells.lists, interactions, empty);
  const indicator = (history: number) => (term: number) => (contains(history, term) ? 1 : 0);
  const matrix = matrixFromColumns(
    rows.length,
    terms.map((term) => rows.map((row) => indicator(cells.fitted[row] as number)(term))),
  );
  return {
    matrix,
    rows,
    unseen: cells.unseen.filter(keep).map((history) => terms.map(indicator(history))),
    isFull:
      rows.length >= terms.length && (isClosed(cells) || qrFactorization(matrix, 1e-7).rank === terms.length),
  };
}

/**
 * Whether every history but that of no list is fitted. Then the columns of a model are independent as soon as it has no more
 * terms than there are rows: a combination Σ c_t that is 0 in all rows is c_∅ at the history of no list, so by Möbius
 * inversion c_t = ± c_∅ for every history t of a row, and 0 for one that is no term of the model.
 */
function isClosed({ lists, fitted }: ModelCells): boolean {
  return fitted.length === 2 ** lists - 1;
}

function summarise(
  about: Omit<EstimatedFit, keyof FittedNumbers>,
  coefficients: Float64Array,
  mu: Float64Array,
  response: Float64Array,
  { matrix, rows, unseen: unseenRows }: Design,
  cells: ModelCells,
  counts: ArrayLike<number>,
): LoglinearFit | EstimatedFit {
  const terms = matrix.columns;
  const factor = cholesky(weightedGram(matrix, mu));
  if (factor === null) return { ...about, status: "not-converged" };
  const gradient = new Float64Array(terms);
  let unseen = 0;
  for (const row of unseenRows) {
    let eta = 0;
    for (let j = 0; j < terms; j++) eta += (row[j] as number) * (coefficients[j] as number);
    const mean = Math.exp(eta);
    unseen += mean;
    for (let j = 0; j < terms; j++) gradient[j] = (gradient[j] as number) + mean * (row[j] as number);
  }
  const spread = solveCholesky(factor, gradient);
  let variance = 0;
  for (let j = 0; j < terms; j++) variance += (gradient[j] as number) * (spread[j] as number);
  let logLikelihood = 0;
  const means = new Float64Array(cells.fitted.length);
  for (let i = 0; i < response.length; i++) {
    const y = response[i] as number;
    const mean = mu[i] as number;
    means[rows[i] as number] = mean;
    logLikelihood += y * Math.log(mean) - mean - logGamma(y + 1);
  }
  let recorded = 0;
  for (const history of cells.fitted) recorded += counts[history] as number;
  if (!Number.isFinite(unseen) || !Number.isFinite(variance)) return { ...about, status: "not-converged" };
  return {
    ...about,
    coefficients,
    means,
    unseen,
    logVariance: variance / (unseen * unseen),
    abundance: recorded + unseen,
    standardError: Math.sqrt(unseen + variance),
    logLikelihood,
    deviance: poissonDeviance(response, mu),
    aic: 2 * about.parameters - 2 * logLikelihood,
    bic: Math.log(recorded) * about.parameters - 2 * logLikelihood,
  };
}
