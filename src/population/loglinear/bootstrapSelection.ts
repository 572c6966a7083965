import {
  acceleration,
  binomialVariate,
  bootstrapInterval,
  nextStream,
  type RandomStream,
  randomStream,
  type WithoutOne,
} from "../../statistics/index.ts";
import type { Selection } from "./selectModel.ts";

/** Replicates of an estimate whose model is chosen anew for every resampled table. */
export interface SelectionBootstrap {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly acceleration: number;
  readonly replicates: Float64Array;
  /** Resampled tables that no model had an estimate for; left out, and said. */
  readonly without: number;
}

/** Tables drawn from one random stream; streams do not overlap, so blocks may be computed anywhere. */
export const BLOCK = 50;

/**
 * BCa interval (Efron 1987) that includes the choice of the model: persons are drawn with replacement, and the whole
 * search is repeated on every table (Chan, Silverman and Vincent 2021).
 */
export function bootstrapSelection(
  counts: readonly number[],
  estimate: number,
  select: Selection,
  options: { readonly seed: number; readonly replicates: number; readonly level: number },
): SelectionBootstrap {
  const drawn = resample(counts, select, options.seed, 0, options.replicates);
  return summariseSelection(counts, estimate, select, drawn, options.level);
}

/** The estimates of some of the resampled tables, NaN where no model has one; `from` is a multiple of `BLOCK`. */
export function resample(
  counts: readonly number[],
  select: Selection,
  seed: number,
  from: number,
  to: number,
): Float64Array {
  let first = randomStream("options.seed", seed);
  for (let block = 0; block < from / BLOCK; block++) first = nextStream(first);
  const drawn = new Float64Array(to - from);
  for (let i = from; i < to; i += BLOCK) {
    const stream = first.clone();
    for (let k = i; k < Math.min(i + BLOCK, to); k++)
      drawn[k - from] = select(resampledCounts(counts, stream))?.abundance ?? Number.NaN;
    first = nextStream(first);
  }
  return drawn;
}

/** As many persons as were recorded, each with the history of one of them drawn at random. */
export function resampledCounts(counts: readonly number[], stream: RandomStream): number[] {
  let rest = counts.reduce((sum, count) => sum + count, 0);
  let weight = rest;
  return counts.map((count) => {
    if (count === 0 || rest === 0) return 0;
    const drawn = binomialVariate(stream, rest, count / weight);
    weight -= count;
    rest -= drawn;
    return drawn;
  });
}

/** The interval of an estimate from the estimates of resampled tables, however they were drawn. */
export function summariseSelection(
  counts: readonly number[],
  estimate: number,
  select: Selection,
  drawn: Float64Array,
  level: number,
): SelectionBootstrap {
  const replicates = drawn.filter(Number.isFinite);
  const jackknife = counts.flatMap((count, history): WithoutOne[] => {
    if (count === 0) return [];
    const value = select(counts.map((other, at) => (at === history ? other - 1 : other)))?.abundance;
    return value === undefined ? [] : [{ value, count }];
  });
  const bend = acceleration(jackknife);
  const interval =
    replicates.length < 40
      ? null
      : bootstrapInterval(replicates, estimate, { method: "bca", level, acceleration: bend });
  const isInterval = interval?.kind === "interval";
  return {
    lower: isInterval ? interval.lower : null,
    upper: isInterval ? interval.upper : null,
    acceleration: bend,
    replicates,
    without: drawn.length - replicates.length,
  };
}
