import {
  type Matrix,
  nullSpace,
  type QrFactorization,
  qrFactorization,
  subMatrix,
} from "../linearAlgebra/index.ts";
import type {
  Coefficient,
  CountRegression,
  DivergingCoefficient,
  RankDeficientRegression,
  RegressionSummary,
  SaturatedRegression,
} from "./CountRegression.ts";
import { findSeparation, isPlainlyRegular, type Separation } from "./findSeparation.ts";
import { fitLogLinear, type LogLinearState } from "./fitLogLinear.ts";
import { fitNegativeBinomial } from "./fitNegativeBinomial.ts";
import type { PreparedDesign, PreparedRegression } from "./prepareRegression.ts";
import { logLikelihoodOf, summarise } from "./summarise.ts";

/** Fits a checked model of any family; the quasi-Poisson needs observations left over to estimate its dispersion. */
export function fitFamily(
  family: RegressionSummary["family"],
  prepared: PreparedRegression,
): CountRegression | SaturatedRegression {
  const parameters = prepared.design.names.length;
  const observations = prepared.response.length;
  if (family !== "quasi-poisson" || observations > parameters) return fitCounts(family, prepared);
  const fit = fitCounts("poisson", prepared);
  if (fit.kind !== "fitted" && fit.kind !== "separated") return fit;
  return {
    kind: "saturated",
    reason: `${parameters} coefficients for ${observations} observations leave no scatter to estimate the dispersion from`,
    parameters,
  };
}

/** Fits a checked model: first whether it can be answered (rank, separation), then the iteration, then the summary. */
export function fitCounts(
  family: RegressionSummary["family"],
  prepared: PreparedRegression,
): CountRegression {
  const { design, response } = prepared;
  // Rows with a count that tell all columns apart settle both questions at once: full rank, and no separation.
  const plain = isPlainlyRegular(design.matrix, response.map(Math.sign));
  if (!plain) {
    const qr = qrFactorization(design.matrix);
    if (qr.rank < qr.columns) return rankDeficient(design, qr);
  }
  const separation = plain ? null : findSeparation(design.matrix, response);
  const part = separation === null ? wholeDesign(design.matrix) : identifiedPart(design.matrix, separation);
  return fitPart(family, prepared, separation, part);
}

/** Rows with a finite mean and the columns that they can tell apart. */
interface Part {
  /** Null for all of them. */
  readonly rows: readonly number[] | null;
  readonly columns: readonly number[];
  /** For every column of the design, whether the kept rows alone determine its coefficient. */
  readonly estimable: readonly boolean[];
}

function wholeDesign({ columns }: Matrix): Part {
  return { rows: null, columns: range(columns), estimable: range(columns).map(() => true) };
}

/** A coefficient is determined by the kept rows when no vector of their null space moves it. */
function identifiedPart(matrix: Matrix, separation: Separation): Part {
  const gone = new Set(separation.observations);
  const rows = range(matrix.rows).filter((i) => !gone.has(i));
  const qr = qrFactorization(subMatrix(matrix, rows, range(matrix.columns)));
  const free = nullSpace(qr);
  const estimable = range(matrix.columns).map((j) =>
    range(free.columns).every((d) => Math.abs(free.values[d * free.rows + j] as number) < 1e-9),
  );
  return { rows, columns: Array.from(qr.pivot.subarray(0, qr.rank)).sort((a, b) => a - b), estimable };
}

function fitPart(
  family: RegressionSummary["family"],
  prepared: PreparedRegression,
  separation: Separation | null,
  part: Part,
): CountRegression {
  const { design, response, offset, maximumIterations } = prepared;
  const { rows, columns } = part;
  const matrix = rows === null ? design.matrix : subMatrix(design.matrix, range(response.length), columns);
  const data =
    rows === null
      ? { matrix, response, offset }
      : {
          matrix: subMatrix(design.matrix, rows, columns),
          response: Float64Array.from(rows, (i) => response[i] as number),
          offset: Float64Array.from(rows, (i) => offset[i] as number),
        };
  const poisson = fitLogLinear({ ...data, theta: Number.POSITIVE_INFINITY }, maximumIterations);
  if (poisson.kind === "not-converged") return poisson;
  const fit =
    family === "negative-binomial"
      ? fitNegativeBinomial(data, poisson.state, maximumIterations)
      : { ...poisson, theta: Number.POSITIVE_INFINITY };
  if (fit.kind === "not-converged") return fit;

  const model = {
    family,
    prepared,
    columns,
    matrix,
    state: spread(fit.state, rows, response.length),
    theta: fit.theta,
    poissonMeans: spread(poisson.state, rows, response.length).mu,
    poissonLogLikelihood: logLikelihoodOf(poisson.state, data.response, Number.POSITIVE_INFINITY),
    iterations: family === "negative-binomial" ? poisson.iterations + fit.iterations : poisson.iterations,
  };
  const { coefficients, ...summary } = summarise(model, part.estimable);
  if (separation === null) return { kind: "fitted", coefficients, ...summary };
  return {
    kind: "separated",
    reason: `the likelihood rises without end as ${separation.observations.length} fitted mean(s), all of observations with a count of 0, fall to 0; the answer is given at that limit`,
    coefficients: inDesignOrder(design, coefficients, separation),
    separatedObservations: separation.observations,
    ...summary,
  };
}

/** A fit of some rows as one of all: the others have mean 0. */
function spread(state: LogLinearState, rows: readonly number[] | null, count: number): LogLinearState {
  if (rows === null) return state;
  const mu = new Float64Array(count);
  const eta = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  rows.forEach((row, i) => {
    mu[row] = state.mu[i] as number;
    eta[row] = state.eta[i] as number;
  });
  return { ...state, mu, eta };
}

function inDesignOrder(
  design: PreparedDesign,
  estimated: readonly Coefficient[],
  { direction }: Separation,
): readonly (Coefficient | DivergingCoefficient)[] {
  const size = direction.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  return design.names.map((name, j) => {
    const found = estimated.find((coefficient) => coefficient.name === name);
    if (found !== undefined) return found;
    const slope = direction[j] as number;
    const limit = Math.abs(slope) < 1e-9 * size ? "not identified" : slope < 0 ? "-Infinity" : "+Infinity";
    return { kind: "diverging", name, estimate: null, limit };
  });
}

/** Names the columns that are combinations of earlier ones, and the combination in the units of the columns. */
export function rankDeficient(design: PreparedDesign, qr: QrFactorization): RankDeficientRegression {
  const basis = nullSpace(qr);
  const names = design.names;
  const dependent = range(basis.columns).map((d) => {
    const column = qr.pivot[qr.rank + d] as number;
    const combination = names.flatMap((name, j) => {
      const weight = basis.values[d * basis.rows + j] as number;
      if (j === column || weight === 0) return [];
      const multiplier = (-weight * (design.scale[j] as number)) / (design.scale[column] as number);
      return [{ name, multiplier }];
    });
    return { name: names[column] as string, combination };
  });
  const described = dependent.map(({ name, combination }) =>
    combination.length === 0
      ? `"${name}" is 0 everywhere`
      : `"${name}" is a combination of ${combination.map((part) => `"${part.name}"`).join(", ")}`,
  );
  return {
    kind: "rank-deficient",
    reason: `the columns of the design cannot be told apart: ${described.join("; ")}`,
    rank: qr.rank,
    parameters: names.length,
    dependent,
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
