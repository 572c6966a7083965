import type { BootstrapMethod } from "./bootstrapInterval.ts";
import { drawReplicates, resampler } from "./bootstrapReplicates.ts";
import { everyLeftOut } from "./Resampler.ts";
import type { Statistic } from "./Statistic.ts";
import { type BootstrapResult, settleBootstrap, summariseReplicates } from "./summariseReplicates.ts";

export interface BootstrapOptions {
  /** Default "bca". */
  readonly method?: BootstrapMethod;
  /** Default 9999. */
  readonly replicates?: number;
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
  /** Default 0.95. */
  readonly level?: number;
  /** Told how much of the work is done, and of how much: replicates, unless the function says more. */
  readonly progress?: (done: number, replicates: number) => void;
}

/**
 * Interval for a statistic of independent values, by resampling them.
 *
 * Efron 1979; BCa intervals Efron 1987, JASA 82, 171–185, with the acceleration from leaving out one value at a time.
 * The same seed gives the same answer on every machine and however the work is divided. Replicates of a median, a
 * quantile and a proportion are drawn from their exact resampling distribution, so they cost next to nothing; for
 * long work with another statistic see `bootstrapInThreads`. What resampling cannot do: invent
 * values more extreme than those seen, or repair values that are not independent.
 *
 * @param values finite numbers
 * @param statistic "mean", "median", "proportion" (of values 0 and 1), `{ kind: "quantile", probability }`,
 *   `{ kind: "ratio", denominators }`, or a function from a sample to a finite number, which must not change the sample
 * @param options.method "bca" (default), "percentile" or "basic"
 * @param options.replicates default 9999
 * @param options.seed a whole number from 0 to 4294967295
 * @param options.level default 0.95
 * @param options.progress told how many replicates are drawn, and of how many
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_REPLICATES_TOO_FEW, SIJILL_OPTION_UNKNOWN, SIJILL_STATISTIC_NOT_FINITE, SIJILL_ARGUMENT_OVERFLOW
 *
 * @example
 * import { bootstrap } from "sijill";
 *
 * const days = [1, 2, 2, 3, 5, 8, 9, 13, 21, 34, 40];
 * const { estimate, interval } = bootstrap(days, "median", { seed: 2014 });
 * console.log(estimate, interval.kind === "interval" && [interval.lower, interval.upper]); // → 8 [ 2, 21 ]
 * @evidence test/statistics/bootstrap/bootstrap.test.ts, coverage by simulation, one seed one answer
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: Statistic,
  options: BootstrapOptions,
): BootstrapResult {
  const settings = settleBootstrap(options);
  const { replicates, seed } = settings;
  const of = resampler(values, statistic);
  const drawn = drawReplicates(of, seed, 0, replicates, (done) => options.progress?.(done, replicates));
  const leftOut = settings.method === "bca" ? everyLeftOut(of.leftOut) : [];
  return summariseReplicates(settings, of.estimate, drawn, leftOut);
}
