import { SijillError } from "../../errors/index.ts";
import type { Interval, Method } from "../../quantities/index.ts";
import {
  requireCount,
  requireLevel,
  requireNotNegative,
  requirePositive,
  requireSameLength,
  requireValues,
} from "../arguments.ts";
import { messages as argumentMessages } from "../messages.ts";
import { requireCounts } from "./costs/countValues.ts";
import { messages } from "./messages.ts";
import { type Divisions, logDivisions, sumOverDivisions } from "./posterior/divisions.ts";
import { type GammaPoisson, gammaPoisson } from "./posterior/gammaPoisson.ts";
import { logSum } from "./posterior/logSum.ts";

/** Longest series: its n²/2 stretches are all weighed for every number of changes. */
const LONGEST = 5000;

export interface ChangePointPosteriorOptions {
  /** Person-time or length of each period; default 1 each. */
  readonly exposure?: readonly number[];
  /**
   * Gamma prior of the rate in each segment. By default shape 1 and a mean of (events + ½)/exposure of the whole series:
   * the weight of one event, centred where the data are. Reported with the result.
   */
  readonly ratePrior?: { readonly shape: number; readonly rate: number };
  /** Default 10, or as many as the series has room for. */
  readonly maximumChanges?: number;
  /**
   * Weights of 0, 1, 2, … changes before the data; default 1, ½, ¼, … up to `maximumChanges`, so that "no change" and
   * "some change" begin level.
   */
  readonly changesPrior?: readonly number[];
  /** Default 2, as in `changePoints`. */
  readonly minimumSegmentLength?: number;
  /** Level of the credible intervals; default 0.95. */
  readonly level?: number;
  /** Names of the observations, repeated in the answer. */
  readonly dates?: readonly string[];
}

/** Where one of the changes lies, given how many there are. */
export interface ChangePlace {
  /** Most probable number of observations before the change. */
  readonly mode: number;
  readonly median: number;
  /** First date after the most probable place. */
  readonly modeDate: string | null;
  /** Equal-tailed credible interval of the number of observations before the change. */
  readonly interval: Interval;
  /** What it holds: at least the level, because places are whole. */
  readonly intervalProbability: number;
  /** First dates after the change at both ends of the interval. */
  readonly intervalDates: readonly [string, string] | null;
}

export interface ChangePointPosterior {
  readonly method: Method;
  readonly observations: number;
  readonly ratePrior: { readonly shape: number; readonly rate: number };
  readonly minimumSegmentLength: number;
  /** One entry for each number of changes, 0 first; the probabilities add to 1. */
  readonly numberOfChanges: readonly {
    readonly changes: number;
    readonly prior: number;
    readonly probability: number;
    /** Places of the changes when there are this many, in order. */
    readonly places: readonly ChangePlace[];
  }[];
  readonly mostProbableNumber: number;
  /** Probability of at least one change. */
  readonly probabilityOfChange: number;
  /** Entry t: probability of a change after the first t observations, whatever the number of changes; entry 0 is 0. */
  readonly changeProbability: readonly number[];
  /** Posterior mean rate at each observation, averaged over all divisions. */
  readonly meanRate: readonly number[];
}

/**
 * Posterior distribution of the number and the places of changes in a series of counts, by summing over every division
 * exactly in log space: Poisson counts, a gamma prior for the rate of each segment, all divisions with one number of
 * changes equally likely before the data (a product partition model: Barry & Hartigan 1992, Ann. Statist. 20, 260–279;
 * recursions of Fearnhead 2006, Statistics and Computing 16, 203–213). Nothing is sampled.
 *
 * Overdispersed counts make it see changes that are scatter: compare with `negativeBinomialCost`.
 *
 * @param counts one count a period, in order of time, at most 5,000
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH
 * @evidence equal to the enumeration of all divisions of series up to 9 observations (test), 1e-12
 *
 * @example
 * import { changePointPosterior } from "sijill";
 *
 * const posterior = changePointPosterior([9, 11, 10, 12, 8, 3, 2, 4, 1, 3]);
 * const one = posterior.numberOfChanges[1];
 * console.log(posterior.mostProbableNumber, one?.places[0]?.mode); // → 1 5
 * console.log(one?.places[0]?.interval.lower, one?.places[0]?.interval.upper); // → 4 6
 */
export function changePointPosterior(
  counts: readonly number[],
  options: ChangePointPosteriorOptions = {},
): ChangePointPosterior {
  const n = counts.length;
  const { minimumSegmentLength: shortest = 2, level = 0.95, exposure, dates } = options;
  requireArguments(counts, options, shortest, level);
  const room = Math.max(0, Math.floor(n / shortest) - 1);
  const weights = options.changesPrior;
  const maximum = Math.min(room, weights === undefined ? (options.maximumChanges ?? 10) : weights.length - 1);
  const prior = normalised(
    Array.from({ length: maximum + 1 }, (_, k) => (weights === undefined ? 2 ** -k : (weights[k] as number))),
  );
  const ratePrior = options.ratePrior ?? defaultRatePrior(counts, exposure);
  const segments = gammaPoisson(counts, exposure, ratePrior.shape, ratePrior.rate);
  // A series shorter than one segment is still one segment.
  const length = Math.min(shortest, n);
  const divisions = sumOverDivisions(segments, maximum, length);
  const logWeights = Float64Array.from(
    prior,
    (weight, k) =>
      Math.log(weight) - logDivisions(n, k, length) + ((divisions.forward[k] as Float64Array)[n] as number),
  );
  const logTotal = logSum(logWeights, 0, logWeights.length);
  const probability = Array.from(logWeights, (value) => Math.exp(value - logTotal));
  const byNumber = probability.map((_, k) => placeDistributions(divisions, k, n));
  const changeProbability = new Array<number>(n).fill(0);
  byNumber.forEach((places, k) => {
    for (const place of places)
      place.forEach((value, t) => {
        if (t < n)
          changeProbability[t] = (changeProbability[t] as number) + value * (probability[k] as number);
      });
  });
  return {
    method: {
      name: "exact posterior of change points, gamma–Poisson segments",
      settings: {
        shape: ratePrior.shape,
        rate: ratePrior.rate,
        maximumChanges: maximum,
        minimumSegmentLength: shortest,
        level,
      },
      reference: "Fearnhead 2006, Statistics and Computing 16, 203–213",
    },
    observations: n,
    ratePrior,
    minimumSegmentLength: shortest,
    numberOfChanges: probability.map((value, changes) => ({
      changes,
      prior: prior[changes] as number,
      probability: value,
      places: (byNumber[changes] as readonly Float64Array[]).map((place) =>
        describePlace(place, level, dates),
      ),
    })),
    mostProbableNumber: probability.indexOf(Math.max(...probability)),
    probabilityOfChange: probability.slice(1).reduce((sum, value) => sum + value, 0),
    changeProbability,
    meanRate: meanRates(segments, divisions, probability, length),
  };
}

function requireArguments(
  counts: readonly number[],
  { exposure, ratePrior, maximumChanges, changesPrior, dates }: ChangePointPosteriorOptions,
  shortest: number,
  level: number,
): void {
  requireValues("counts", counts);
  if (counts.length > LONGEST)
    throw new SijillError(argumentMessages.outOfRange("counts", counts, `at most ${LONGEST} counts`));
  requireCounts(counts);
  requireCount("options.minimumSegmentLength", shortest);
  requirePositive("options.minimumSegmentLength", shortest);
  requireLevel("options.level", level);
  if (exposure !== undefined) {
    requireSameLength("options.exposure", exposure, "counts", counts);
    exposure.forEach((value, i) => {
      requirePositive(`options.exposure[${i}]`, value);
    });
  }
  if (ratePrior !== undefined) {
    requirePositive("options.ratePrior.shape", ratePrior.shape);
    requirePositive("options.ratePrior.rate", ratePrior.rate);
  }
  if (maximumChanges !== undefined) requireCount("options.maximumChanges", maximumChanges);
  if (changesPrior !== undefined) {
    requireValues("options.changesPrior", changesPrior);
    changesPrior.forEach((value, k) => {
      requireNotNegative(`options.changesPrior[${k}]`, value);
    });
    const room = Math.max(0, Math.floor(counts.length / shortest) - 1);
    requirePositive(
      "options.changesPrior",
      changesPrior.slice(0, room + 1).reduce((sum, value) => sum + value, 0),
    );
  }
  if (dates !== undefined && dates.length !== counts.length)
    throw new SijillError(messages.labelsMismatch(dates.length, counts.length));
}

function defaultRatePrior(counts: readonly number[], exposure: readonly number[] | undefined) {
  const events = counts.reduce((sum, value) => sum + value, 0);
  const total = exposure === undefined ? counts.length : exposure.reduce((sum, value) => sum + value, 0);
  return { shape: 1, rate: total / (events + 0.5) };
}

/** For each of k changes, the probability of every place. */
function placeDistributions({ forward, backward }: Divisions, k: number, n: number): readonly Float64Array[] {
  const whole = (forward[k] as Float64Array)[n] as number;
  return Array.from({ length: k }, (_, j) =>
    (forward[j] as Float64Array).map((before, t) =>
      Math.exp(before + ((backward[k - 1 - j] as Float64Array)[t] as number) - whole),
    ),
  );
}

function describePlace(
  place: Float64Array,
  level: number,
  dates: readonly string[] | undefined,
): ChangePlace {
  const tail = (1 - level) / 2;
  let sum = 0;
  const below = place.map((value) => {
    sum += value;
    return sum;
  });
  const first = (target: number) => below.findIndex((value) => value >= target * sum);
  // Rounding must not carry an end beyond the mass: the target is held a hair inside it.
  const [lower, upper] = [first(tail * (1 - 1e-12)), first(1 - tail * (1 + 1e-12))];
  const mode = place.indexOf(place.reduce((a, b) => Math.max(a, b), 0));
  const held = (below[upper] as number) - (lower === 0 ? 0 : (below[lower - 1] as number));
  return {
    mode,
    median: first(0.5),
    modeDate: dates?.[mode] ?? null,
    interval: { lower, upper, level, method: "equal-tailed credible interval" },
    intervalProbability: Math.min(1, held / sum),
    intervalDates: dates === undefined ? null : [dates[lower] as string, dates[upper] as string],
  };
}

/**
 * Σ over stretches of the probability that the stretch is a segment, times its mean rate. For a start s the ways to
 * have come there are summed once for every number of changes still to come, so the whole costs n² · changes.
 */
function meanRates(
  segments: GammaPoisson,
  { forward, backward }: Divisions,
  probability: readonly number[],
  shortest: number,
): readonly number[] {
  const n = segments.length;
  const changes = probability.length - 1;
  // Log weight that turns a sum of evidences with k changes into a probability.
  const weight = probability.map((value, k) => Math.log(value) - ((forward[k] as Float64Array)[n] as number));
  const steps = new Float64Array(n + 1);
  const terms = new Float64Array(changes + 1);
  for (let s = 0; s < n; s++) {
    const arrived = Float64Array.from({ length: changes + 1 }, (_, later) => {
      if (s === 0) return weight[later] as number;
      for (let j = 0; j + 1 + later <= changes; j++)
        terms[j] = ((forward[j] as Float64Array)[s] as number) + (weight[j + 1 + later] as number);
      return logSum(terms, 0, Math.max(0, changes - later));
    });
    for (let t = s + shortest; t <= n; t++) {
      if (t === n) terms[0] = arrived[0] as number;
      else
        for (let later = 1; later <= changes; later++)
          terms[later] = (arrived[later] as number) + ((backward[later - 1] as Float64Array)[t] as number);
      const logShare = t === n ? (terms[0] as number) : logSum(terms, 1, changes + 1);
      if (logShare === Number.NEGATIVE_INFINITY) continue;
      const contribution = Math.exp(logShare + segments.evidence(s, t)) * segments.meanRate(s, t);
      steps[s] = (steps[s] as number) + contribution;
      steps[t] = (steps[t] as number) - contribution;
    }
  }
  let rate = 0;
  return Array.from({ length: n }, (_, i) => {
    rate += steps[i] as number;
    return rate;
  });
}

function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, value) => sum + value, 0);
  return weights.map((value) => value / total);
}
