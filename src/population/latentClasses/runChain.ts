import {
  gammaVariate,
  normalVariate,
  poissonVariate,
  type RandomStream,
  uniformIndex,
  uniformVariate,
} from "../../statistics/index.ts";
import type { LatentClassData, LatentClassSettings } from "./LatentClassData.ts";
import { type LatentClassPosterior, latentClassPosterior, logWithinCap } from "./posterior.ts";

export interface ChainLength {
  /** Steps before the first draw is kept; the sampler tunes itself in them and not after. */
  readonly warmUp: number;
  readonly draws: number;
  /** Powers of the likelihood that are run side by side; 1 (default) is the posterior alone. */
  readonly heats?: number;
}

/** Leapfrog steps of one trajectory, at most; their number is drawn, so that no trajectory closes on itself. */
const LONGEST = 32;
const TARGET = 0.8;

/**
 * One chain by Hamiltonian Monte Carlo (Neal 2011) on the posterior with persons, classes and N integrated out. The Gibbs
 * sampler of LCMCR moves N by as little as the unseen change from one sweep to the next; here a trajectory crosses the ridge
 * of parameters that fit the recorded histories equally well.
 *
 * @returns the number of unseen at every kept draw
 */
export function runChain(
  data: LatentClassData,
  settings: LatentClassSettings,
  { warmUp, draws, heats = 1 }: ChainLength,
  stream: RandomStream,
): Float64Array {
  const posterior = latentClassPosterior(data, settings);
  const unseen = new Float64Array(draws);
  const replicas = heatsOf(heats).map((heat): Replica => {
    const parameters = firstParameters(posterior.size, data, settings, stream);
    return {
      context: { posterior, data, settings, heat },
      point: newPoint({ posterior, data, settings, heat }, parameters),
      tuning: newTuning(posterior.size),
    };
  });
  const [cold] = replicas as [Replica, ...Replica[]];
  for (let step = -warmUp; step < draws; step++) {
    for (const { context, point, tuning } of replicas) {
      const accepted = trajectory(context, point, tuning, stream);
      if (step < 0) tune(tuning, accepted, point.parameters, step + warmUp, warmUp);
      exchangeNeighbours(context, point, stream);
    }
    exchangeReplicas(replicas, step & 1, stream);
    if (step >= 0) unseen[step] = drawUnseen(data.observed, cold.point.odds, settings.cap, stream);
  }
  return unseen;
}

interface Context {
  readonly posterior: LatentClassPosterior;
  readonly data: LatentClassData;
  readonly settings: LatentClassSettings;
  /** Power of the likelihood. */
  readonly heat: number;
}

/** One walker at one heat. */
interface Replica {
  readonly context: Context;
  readonly point: Point;
  readonly tuning: Tuning;
}

/** Powers of the likelihood, each three fifths of the one before. */
function heatsOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => 0.6 ** at);
}

/** Neighbouring heats exchange their places (parallel tempering, Geyer 1991): hot walkers cross between modes. */
function exchangeReplicas(replicas: readonly Replica[], parity: number, stream: RandomStream): void {
  for (let at = parity; at + 1 < replicas.length; at += 2) {
    const [a, b] = [replicas[at], replicas[at + 1]] as [Replica, Replica];
    const ratio = (a.context.heat - b.context.heat) * (b.point.likelihood - a.point.likelihood);
    if (!(Math.log(uniformVariate(stream)) < ratio)) continue;
    const parameters = a.point.parameters.slice();
    copyPoint(a.point, newPoint(a.context, b.point.parameters));
    copyPoint(b.point, newPoint(b.context, parameters));
  }
}

function copyPoint(to: Point, from: Point): void {
  to.parameters.set(from.parameters);
  to.gradient.set(from.gradient);
  to.value = from.value;
  to.odds = from.odds;
  to.likelihood = from.likelihood;
}

interface Point {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  value: number;
  /** Chance of being on no list over that of being on one. */
  odds: number;
  likelihood: number;
}

function newPoint({ posterior, data, settings, heat }: Context, parameters: Float64Array): Point {
  const gradient = new Float64Array(posterior.size);
  const value = posterior.at(parameters, gradient, heat);
  const odds = posterior.unseenOdds();
  return {
    parameters,
    gradient,
    value: value + logWithinCap(odds, data.observed, settings.cap),
    odds,
    likelihood: posterior.likelihood(),
  };
}

/** Every class near the shares of the lists, far enough apart to part; sticks broken in halves. */
function firstParameters(
  size: number,
  { lists, histories, counts, observed }: LatentClassData,
  { classes }: LatentClassSettings,
  stream: RandomStream,
): Float64Array {
  const parameters = new Float64Array(size);
  for (let k = 0; k < classes; k++)
    for (let j = 0; j < lists; j++) {
      const on = histories.reduce((sum, h, at) => sum + ((h >> j) & 1) * (counts[at] as number), 0);
      const rate = Math.min(0.9, Math.max(0.05, on / observed));
      parameters[k * lists + j] = Math.log(rate / (1 - rate)) + 2 * (uniformVariate(stream) - 0.5);
    }
  return parameters;
}

interface Tuning {
  step: number;
  /** Standard deviations by parameter, as seen in the warm-up. */
  readonly scale: Float64Array;
  count: number;
  readonly mean: Float64Array;
  readonly squares: Float64Array;
}

function newTuning(size: number): Tuning {
  return {
    step: 0.05,
    scale: new Float64Array(size).fill(1),
    count: 0,
    mean: new Float64Array(size),
    squares: new Float64Array(size),
  };
}

/** Step size by stochastic approximation; scales from the spread of the parameters, renewed after growing windows. */
function tune(
  tuning: Tuning,
  accepted: number,
  parameters: Float64Array,
  step: number,
  warmUp: number,
): void {
  tuning.step *= Math.exp((accepted - TARGET) / Math.sqrt(1 + step / 4));
  tuning.count += 1;
  for (let i = 0; i < parameters.length; i++) {
    const value = parameters[i] as number;
    const distance = value - (tuning.mean[i] as number);
    tuning.mean[i] = (tuning.mean[i] as number) + distance / tuning.count;
    tuning.squares[i] = (tuning.squares[i] as number) + distance * (value - (tuning.mean[i] as number));
  }
  const isWindowEnd = step > 30 && (step & (step + 1)) === 0;
  if (!isWindowEnd && step !== Math.floor(0.7 * warmUp)) return;
  const n = tuning.count;
  for (let i = 0; i < parameters.length; i++) {
    const variance = (n / (n + 5)) * ((tuning.squares[i] as number) / Math.max(1, n - 1)) + 0.005 / (n + 5);
    tuning.scale[i] = Math.sqrt(variance);
  }
  tuning.count = 0;
  tuning.mean.fill(0);
  tuning.squares.fill(0);
  tuning.step = Math.max(tuning.step, 0.1);
}

/** @returns the probability with which the end of the trajectory was accepted */
function trajectory(
  { posterior, data, settings, heat }: Context,
  point: Point,
  { step, scale }: Tuning,
  stream: RandomStream,
): number {
  const size = posterior.size;
  const parameters = point.parameters.slice();
  const gradient = point.gradient.slice();
  const momentum = Float64Array.from({ length: size }, () => normalVariate(stream));
  const energy = (value: number) => value - momentum.reduce((sum, p) => sum + p * p, 0) / 2;
  const start = energy(point.value);
  const steps = 1 + uniformIndex(stream, LONGEST);
  const length = step * (0.8 + 0.4 * uniformVariate(stream));
  let value = 0;
  for (let leap = 0; leap < steps; leap++) {
    for (let i = 0; i < size; i++)
      momentum[i] = (momentum[i] as number) + (length / 2) * (scale[i] as number) * (gradient[i] as number);
    for (let i = 0; i < size; i++)
      parameters[i] = (parameters[i] as number) + length * (scale[i] as number) * (momentum[i] as number);
    value = posterior.at(parameters, gradient, heat);
    if (value === Number.NEGATIVE_INFINITY) return 0;
    for (let i = 0; i < size; i++)
      momentum[i] = (momentum[i] as number) + (length / 2) * (scale[i] as number) * (gradient[i] as number);
  }
  const odds = posterior.unseenOdds();
  const likelihood = posterior.likelihood();
  value += logWithinCap(odds, data.observed, settings.cap);
  const ratio = energy(value) - start;
  const chance = Number.isNaN(ratio) ? 0 : Math.min(1, Math.exp(ratio));
  if (uniformVariate(stream) < chance) {
    point.parameters.set(parameters);
    point.gradient.set(gradient);
    point.value = value;
    point.odds = odds;
    point.likelihood = likelihood;
  }
  return chance;
}

/** Exchanges two neighbouring classes, each keeping its weight: the likelihood stays, the prior prefers the larger first. */
function exchangeNeighbours(context: Context, point: Point, stream: RandomStream): void {
  const { classes } = context.settings;
  const { lists } = context.data;
  if (classes < 3) return;
  const k = uniformIndex(stream, classes - 2);
  const at = classes * lists + k;
  const parameters = point.parameters.slice();
  // Of the stick left before them the first takes v, the second w of the rest: exchanged, (1 − v)w and v/(1 − (1 − v)w).
  const [v, w] = [logistic(parameters[at] as number), logistic(parameters[at + 1] as number)];
  const first = (1 - v) * w;
  const second = v / (1 - first);
  if (!(first > 0 && first < 1 && second > 0 && second < 1)) return;
  parameters[at] = Math.log(first) - Math.log1p(-first);
  parameters[at + 1] = Math.log(second) - Math.log1p(-second);
  for (let j = 0; j < lists; j++) {
    const [a, b] = [k * lists + j, (k + 1) * lists + j];
    parameters[a] = point.parameters[b] as number;
    parameters[b] = point.parameters[a] as number;
  }
  const proposed = newPoint(context, parameters);
  // The map is its own inverse; on the scale of logits its Jacobian is that of the weights and of four logits.
  const jacobian =
    Math.log1p(-v) - Math.log1p(-first) + logSpread(v) + logSpread(w) - logSpread(first) - logSpread(second);
  if (!(Math.log(uniformVariate(stream)) < proposed.value - point.value + jacobian)) return;
  copyPoint(point, proposed);
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logSpread = (p: number) => Math.log(p) + Math.log1p(-p);

/** Negative binomial: with the prior 1/N, those no list recorded given the chance of being seen, within the cap. */
function drawUnseen(observed: number, odds: number, cap: number, stream: RandomStream): number {
  for (;;) {
    const drawn = poissonVariate(stream, gammaVariate(stream, observed) * odds);
    if (drawn <= cap * observed) return drawn;
  }
}
