import {
  cholesky,
  logGamma,
  matrixFromColumns,
  solveCholesky,
  weightedGram,
} from "../../statistics/index.ts";
import { sizeOf } from "../histories/history.ts";
import { poissonDeviance } from "../loglinear/profileInterval.ts";
import type { ClosedModel } from "./designs.ts";
import type { ClosedFit, ClosedRows } from "./fitClosedModel.ts";
import { gaussHermite } from "./gaussHermite.ts";

/** Points of the mean over z: with 20, as Rcapture has, it is off by more than a rounding once σ is above 1. */
const POINTS = 60;
const MOST_ITERATIONS = 500;
/** The deviance may have several minima: the best of these starts is taken. */
const SPREADS = [0.5, 1, 2, 4];
/** A size less certain than by this factor has run away: the deviance falls all the way to no bound. */
const MOST_LOG_ERROR = 10;

/**
 * Persons differ by a normal amount σz on the log-odds of every list: log-odds of list j are β_j + σz. Not log-linear, so it is
 * fitted by scoring on the Poisson deviance of the histories, the mean over z by 60 Gauss–Hermite points.
 *
 * μ_w = u A_w/A_0, A_w = E[Π_j e^{w_j(β_j + σz)}/(1 + e^{β_j + σz})], u the expected number of the unseen.
 *
 * @returns null when the size runs away, or at σ = 0: then nothing in the data says that persons differ in this way
 */
export function fitNormalMixture(
  model: ClosedModel,
  { lists, histories, counts }: ClosedRows,
  points: number = POINTS,
): ClosedFit | null {
  const rule = gaussHermite(points);
  const differ = model.startsWith("Mt");
  const places = differ ? lists : 1;
  const response = Float64Array.from(counts);
  const recorded = response.reduce((sum, y) => sum + y, 0);
  const [found] = SPREADS.flatMap((sigma) => {
    const end = descend(
      start(differ, lists, histories, response, sigma),
      differ,
      lists,
      histories,
      response,
      rule,
    );
    return end === null ? [] : [end];
  }).sort((a, b) => a.deviance - b.deviance);
  if (found === undefined) return null;
  const { vector, state, deviance } = found;
  const spread = Math.abs(vector[places + 1] as number);
  if (!(spread > 1e-3) || !Number.isFinite(deviance)) return null;
  const factor = cholesky(weightedGram(matrixFromColumns(histories.length, state.slopes), state.mu), 1e-14);
  if (factor === null) return null;
  const first = Float64Array.from(vector, (_, j) => (j === 0 ? 1 : 0));
  const unseen = Math.exp(vector[0] as number);
  const logVariance = solveCholesky(factor, first)[0] as number;
  if (!(logVariance < MOST_LOG_ERROR ** 2)) return null;
  const logLikelihood = response.reduce((sum, y, i) => {
    const mean = state.mu[i] as number;
    return sum + (y === 0 ? 0 : y * Math.log(mean)) - mean - logGamma(y + 1);
  }, 0);
  const names = ["intercept", ...(differ ? vector.slice(1, -1).keys() : [-1]), "sigma"].map((name) =>
    typeof name === "string" ? name : name < 0 ? "beta" : `beta${name + 1}`,
  );
  return {
    model,
    abundance: recorded + unseen,
    standardError: Math.sqrt(unseen + unseen ** 2 * logVariance),
    deviance,
    degreesOfFreedom: histories.length - vector.length,
    aic: 2 * vector.length - 2 * logLikelihood,
    bic: Math.log(recorded) * vector.length - 2 * logLikelihood,
    coefficients: Object.fromEntries(
      names.map((name, j) => [name, name === "sigma" ? spread : (vector[j] as number)]),
    ),
    removed: [],
    columns: [],
    vector,
    notNegative: [],
  };
}

type Rule = ReturnType<typeof gaussHermite>;

interface Found {
  readonly vector: Float64Array;
  readonly state: ReturnType<typeof evaluate>;
  readonly deviance: number;
}

/** Scoring, with steps halved until the deviance falls. */
function descend(
  from: Float64Array,
  differ: boolean,
  lists: number,
  histories: readonly number[],
  response: Float64Array,
  rule: Rule,
): Found | null {
  let vector = from;
  let state = evaluate(vector, differ, lists, histories, rule);
  let deviance = poissonDeviance(response, state.mu);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const matrix = matrixFromColumns(histories.length, state.slopes);
    const factor = cholesky(weightedGram(matrix, state.mu), 1e-14);
    if (factor === null) return null;
    const score = Float64Array.from(state.slopes, (slope) =>
      slope.reduce((sum, value, i) => sum + value * ((response[i] as number) - (state.mu[i] as number)), 0),
    );
    const step = solveCholesky(factor, score);
    const promised = score.reduce((sum, value, j) => sum + value * (step[j] as number), 0);
    let moved = false;
    for (let share = 1; share > 1e-8; share /= 2) {
      const next = vector.map((value, j) => value + share * (step[j] as number));
      const tried = evaluate(next, differ, lists, histories, rule);
      const lower = poissonDeviance(response, tried.mu);
      if (!(lower <= deviance)) continue;
      [vector, state, deviance, moved] = [next, tried, lower, true];
      break;
    }
    if (!moved || promised < 1e-13 * (1 + Math.abs(deviance))) break;
  }
  return { vector, state, deviance };
}

/** Independence, with as many unseen as recorded, and persons that differ by sigma. */
function start(
  differ: boolean,
  lists: number,
  histories: readonly number[],
  response: Float64Array,
  sigma: number,
): Float64Array {
  const recorded = response.reduce((sum, y) => sum + y, 0);
  const logOdds = (share: number) => Math.log(share / (1 - share));
  const shareOf = (on: (history: number) => number) =>
    histories.reduce((sum, history, i) => sum + on(history) * (response[i] as number), 0) / (2 * recorded);
  const main = differ
    ? Array.from({ length: lists }, (_, place) => logOdds(shareOf((history) => (history >> place) & 1)))
    : [logOdds(shareOf((history) => sizeOf(history) / lists))];
  return Float64Array.of(Math.log(recorded), ...main, sigma);
}

/** Expected counts, and the derivatives of their logarithms by every parameter. */
function evaluate(
  vector: Float64Array,
  differ: boolean,
  lists: number,
  histories: readonly number[],
  { nodes, weights }: Rule,
): { readonly mu: Float64Array; readonly slopes: readonly Float64Array[] } {
  const sigma = vector.at(-1) as number;
  const beta = Array.from({ length: lists }, (_, place) => vector[differ ? place + 1 : 1] as number);
  const chances = nodes.map((z) => beta.map((b) => 1 / (1 + Math.exp(-b - sigma * z))));
  const averaged = (history: number) => {
    const slope = new Float64Array(vector.length);
    let sum = 0;
    for (const [g, z] of nodes.entries()) {
      const p = chances[g] as readonly number[];
      const term = p.reduce(
        (product, chance, j) => product * ((history >> j) & 1 ? chance : 1 - chance),
        weights[g] as number,
      );
      sum += term;
      for (const [j, chance] of p.entries()) {
        const off = ((history >> j) & 1) - chance;
        const at = differ ? j + 1 : 1;
        slope[at] = (slope[at] as number) + term * off;
        slope[vector.length - 1] = (slope[vector.length - 1] as number) + term * off * z;
      }
    }
    return { sum, slope: slope.map((value) => value / sum) };
  };
  const none = averaged(0);
  const all = histories.map(averaged);
  const unseen = Math.exp(vector[0] as number);
  return {
    mu: Float64Array.from(all, ({ sum }) => (unseen * sum) / none.sum),
    slopes: Array.from(vector, (_, j) =>
      Float64Array.from(all, ({ slope }) => (j === 0 ? 1 : (slope[j] as number) - (none.slope[j] as number))),
    ),
  };
}
