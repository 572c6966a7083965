import type { Method } from "../../quantities/index.ts";
import { logDivisions, sumOverDivisions } from "./posterior/divisions.ts";
import { gammaPoisson } from "./posterior/gammaPoisson.ts";
import { logSum } from "./posterior/logSum.ts";
import { meanRates } from "./posterior/meanRates.ts";
import { type ChangePlace, describePlace, placeDistributions } from "./posterior/places.ts";
import { requireArguments } from "./posterior/requireArguments.ts";

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
 *
 * @example
 * import { changePointPosterior } from "sijill";
 *
 * const posterior = changePointPosterior([9, 11, 10, 12, 8, 3, 2, 4, 1, 3]);
 * const one = posterior.numberOfChanges[1];
 * console.log(posterior.mostProbableNumber, one?.places[0]?.mode); // → 1 5
 * console.log(one?.places[0]?.interval.lower, one?.places[0]?.interval.upper); // → 4 6
 * @evidence test/statistics/changePoints/changePointPosterior.test.ts, every division enumerated, coal mining (Green 1995)
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
  // With a million events the logarithms are so large that their exponentials add to 1 only to ten digits.
  const probability = normalised(Array.from(logWeights, (value) => Math.exp(value - logTotal)));
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

function defaultRatePrior(counts: readonly number[], exposure: readonly number[] | undefined) {
  const events = counts.reduce((sum, value) => sum + value, 0);
  const total = exposure === undefined ? counts.length : exposure.reduce((sum, value) => sum + value, 0);
  return { shape: 1, rate: total / (events + 0.5) };
}

function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, value) => sum + value, 0);
  return weights.map((value) => value / total);
}
