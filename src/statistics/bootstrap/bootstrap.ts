import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { acceleration } from "./acceleration.ts";
import {
  BOOTSTRAP_METHODS,
  type BootstrapInterval,
  type BootstrapMethod,
  bootstrapInterval,
} from "./bootstrapInterval.ts";
import { drawReplicates, resampler } from "./bootstrapReplicates.ts";
import { messages } from "./messages.ts";
import type { Statistic } from "./Statistic.ts";

export interface BootstrapResult {
  readonly method: "bootstrap";
  /** The statistic of the values themselves. */
  readonly estimate: number;
  readonly interval: BootstrapInterval;
  /** Mean of the replicates less the estimate. */
  readonly bias: number;
  /** Standard deviation of the replicates. */
  readonly standardError: number;
  readonly replicates: number;
  readonly seed: number;
}

/** Fewer cannot place the ends of a 95 per cent interval. */
const LEAST = 40;

/**
 * Interval for a statistic of independent values, by resampling them.
 *
 * Efron 1979; BCa intervals Efron 1987, JASA 82, 171–185, with the acceleration from leaving out one value at a time.
 * The same seed gives the same answer on every machine and however the work is divided. Replicates of a median are
 * drawn from its exact resampling distribution, so they cost next to nothing. What resampling cannot do: invent
 * values more extreme than those seen, or repair values that are not independent.
 *
 * @param values finite numbers
 * @param statistic "mean", "median" or a function from a sample to a finite number, which must not change the sample
 * @param options.method "bca" (default), "percentile" or "basic"
 * @param options.replicates default 9999
 * @param options.seed a whole number from 0 to 4294967295
 * @param options.level default 0.95
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
  options: {
    readonly method?: BootstrapMethod;
    readonly replicates?: number;
    readonly seed: number;
    readonly level?: number;
  },
): BootstrapResult {
  const method = options.method ?? "bca";
  const replicates = options.replicates ?? 9999;
  const level = options.level ?? 0.95;
  requireOption("options.method", method, BOOTSTRAP_METHODS);
  requireLevel("options.level", level);
  requireCount("options.replicates", replicates);
  if (replicates < LEAST)
    throw new SijillError(messages.tooFewReplicates("options.replicates", replicates, LEAST));
  const of = resampler(values, statistic);
  const drawn = drawReplicates(of, options.seed, 0, replicates);
  const distance = drawn.map((value) => value - of.estimate);
  const bias = distance.reduce((sum, value) => sum + value, 0) / replicates;
  const spread = distance.reduce((sum, value) => sum + (value - bias) ** 2, 0) / (replicates - 1);
  if (!Number.isFinite(of.estimate) || !Number.isFinite(spread))
    throw new SijillError(shared.overflow("values"));
  return {
    method: "bootstrap",
    estimate: of.estimate,
    interval: bootstrapInterval(drawn, of.estimate, {
      method,
      level,
      ...(method === "bca" ? { acceleration: acceleration(of.leaveOneOut()) } : {}),
    }),
    bias,
    standardError: Math.sqrt(spread),
    replicates,
    seed: options.seed,
  };
}
