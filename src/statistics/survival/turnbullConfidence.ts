import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireNotNegative, requireProbability } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { nextStream, randomStream, uniformIndex } from "../random/index.ts";
import { censoringSets, type WeightedSets } from "./censoringSets.ts";
import { fitTurnbull } from "./fitTurnbull.ts";
import type { IntervalData } from "./SurvivalObservation.ts";
import { type TurnbullQuantile, turnbullQuantile } from "./turnbullQuantile.ts";
import { turnbullSurvival } from "./turnbullSurvival.ts";

export interface TurnbullConfidence {
  readonly method: "percentile bootstrap over observations, ends taken outwards";
  readonly level: number;
  readonly replicates: number;
  readonly seed: number;
  /** Where the quantile lies by the estimate, and by resampling; an upper end of null is beyond every time. */
  readonly quantile: TurnbullQuantile & {
    readonly interval: { readonly lower: number; readonly upper: number | null };
  };
  /** At each time asked for, what the estimate leaves open and the limits around it. */
  readonly survival: readonly {
    readonly time: number;
    readonly lowest: number;
    readonly highest: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

/** More observations would take hours to draw again, and leave nothing to doubt. */
const MOST = 1_000_000;
/** Fewer cannot place the ends of a 95 per cent interval. */
const LEAST = 40;

/**
 * Confidence limits for interval-censored times: of a quantile, such as the median time to death, and of survival at
 * given times.
 *
 * Observations are drawn again with replacement and the estimate of `turnbull` worked out each time. Where an estimate
 * leaves open where its mass lies, the lower limits take the earlier and lower end and the upper limits the other, so
 * the limits hold whatever the truth is within the intervals. No theory promises the level for times of which none is
 * exact, since such estimates settle slowly (with n^⅓; Groeneboom and Wellner 1992); taken outwards they covered the
 * median at least as often as stated in the simulation of the test.
 *
 * @param data as for `turnbull`
 * @param options.seed a whole number from 0 to 4294967295
 * @param options.replicates default 499
 * @param options.level default 0.95
 * @param options.probability of the quantile, default 0.5, the median
 * @param options.times for survival; default the ends of the estimate's intervals
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE and the problems of
 *   `turnbull`
 *
 * @example
 * import { turnbullConfidence } from "sijill";
 *
 * const data = { lower: [0, 2, 2, 4, 6, 6, 9, 9], upper: [2, 4, 6, 6, 9, null, 12, null] };
 * const { quantile } = turnbullConfidence(data, { seed: 1, replicates: 199 });
 * console.log([quantile.lower, quantile.upper], quantile.interval); // → [ 4, 9 ] { lower: 2, upper: null }
 * @evidence test/statistics/survival/turnbullConfidence.test.ts, coverage of the median by simulation
 */
export function turnbullConfidence(
  data: IntervalData,
  options: {
    readonly seed: number;
    readonly replicates?: number;
    readonly level?: number;
    readonly probability?: number;
    readonly times?: readonly number[];
  },
): TurnbullConfidence {
  const { seed, replicates = 499, level = 0.95, probability = 0.5 } = options;
  requireCount("options.replicates", replicates);
  if (replicates < LEAST)
    throw new SijillError(shared.outOfRange("options.replicates", replicates, `at least ${LEAST}`));
  requireLevel("options.level", level);
  requireProbability("options.probability", probability);
  options.times?.forEach((time, i) => {
    requireNotNegative(`options.times[${i}]`, time);
  });
  let stream = randomStream("options.seed", seed);
  const observed = censoringSets("data", data);
  const observations = observed.weights.reduce((sum, weight) => sum + weight, 0);
  if (observations > MOST)
    throw new SijillError(
      shared.outOfRange("data", observations, `at most ${MOST} observations to draw from`),
    );
  const estimate = fitTurnbull(observed);
  const times = options.times ?? estimate.intervals.flatMap(({ upper }) => (upper === null ? [] : [upper]));
  const quantiles: TurnbullQuantile[] = [];
  const survival = times.map(() => ({ lowest: [] as number[], highest: [] as number[] }));
  const draw = drawer(observed);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const next = nextStream(stream);
    const drawn = fitTurnbull(draw((size) => uniformIndex(stream, size)));
    stream = next;
    quantiles.push(turnbullQuantile(drawn, probability));
    times.forEach((time, i) => {
      const { lowest, highest } = turnbullSurvival(drawn, time);
      survival[i]?.lowest.push(lowest);
      survival[i]?.highest.push(highest);
    });
  }
  const low = (values: readonly number[]) => outermost(values, (1 - level) / 2);
  const high = (values: readonly number[]) =>
    -outermost(
      values.map((value) => -value),
      (1 - level) / 2,
    );
  const upper = high(quantiles.map((quantile) => quantile.upper ?? Infinity));
  return {
    method: "percentile bootstrap over observations, ends taken outwards",
    level,
    replicates,
    seed,
    quantile: {
      ...turnbullQuantile(estimate, probability),
      interval: {
        lower: low(quantiles.map((quantile) => quantile.lower)),
        upper: upper === Infinity ? null : upper,
      },
    },
    survival: times.map((time, i) => ({
      time,
      ...turnbullSurvival(estimate, time),
      lower: low(survival[i]?.lowest ?? []),
      upper: high(survival[i]?.highest ?? []),
    })),
  };
}

/** Draws as many observations as there are, with replacement, each observation alike whatever rows stand for several. */
function drawer({ sets, weights }: WeightedSets): (index: (size: number) => number) => WeightedSets {
  const rows = weights.flatMap((weight, row) => new Array<number>(weight).fill(row));
  return (index) => {
    const drawn = new Array<number>(sets.length).fill(0);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[index(rows.length)] as number;
      drawn[row] = (drawn[row] as number) + 1;
    }
    const kept = sets.map((_, row) => row).filter((row) => drawn[row] !== 0);
    return {
      sets: kept.map((row) => sets[row] as WeightedSets["sets"][number]),
      weights: kept.map((row) => drawn[row] as number),
    };
  };
}

/** The value below which at most a share of the values lies, rounded outwards: rank ⌊(R + 1) α⌋, at least 1. */
function outermost(values: readonly number[], tail: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(1, Math.floor((sorted.length + 1) * tail)) - 1] as number;
}
