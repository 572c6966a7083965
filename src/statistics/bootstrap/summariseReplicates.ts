import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { randomStream } from "../random/index.ts";
import { acceleration } from "./acceleration.ts";
import type { BootstrapOptions } from "./bootstrap.ts";
import {
  BOOTSTRAP_METHODS,
  type BootstrapInterval,
  type BootstrapMethod,
  bootstrapInterval,
} from "./bootstrapInterval.ts";
import { messages } from "./messages.ts";
import type { WithoutOne } from "./Resampler.ts";

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

export interface BootstrapSettings {
  readonly method: BootstrapMethod;
  readonly replicates: number;
  readonly seed: number;
  readonly level: number;
}

/** Fewer cannot place the ends of a 95 per cent interval. */
const LEAST = 40;

/** Options with their defaults, checked. */
export function settleBootstrap(options: BootstrapOptions): BootstrapSettings {
  const { method = "bca", replicates = 9999, level = 0.95, seed } = options;
  requireOption("options.method", method, BOOTSTRAP_METHODS);
  requireLevel("options.level", level);
  requireCount("options.replicates", replicates);
  if (replicates < LEAST)
    throw new SijillError(messages.tooFewReplicates("options.replicates", replicates, LEAST));
  randomStream("options.seed", seed);
  return { method, replicates, level, seed };
}

/** The result of all replicates, with the statistic without each value for BCa intervals. */
export function summariseReplicates(
  { method, replicates, seed, level }: BootstrapSettings,
  estimate: number,
  drawn: Float64Array,
  leftOut: readonly WithoutOne[],
): BootstrapResult {
  const distance = drawn.map((value) => value - estimate);
  const bias = distance.reduce((sum, value) => sum + value, 0) / replicates;
  const spread = distance.reduce((sum, value) => sum + (value - bias) ** 2, 0) / (replicates - 1);
  if (!Number.isFinite(estimate) || !Number.isFinite(spread))
    throw new SijillError(shared.overflow("values"));
  return {
    method: "bootstrap",
    estimate,
    interval: bootstrapInterval(drawn, estimate, {
      method,
      level,
      ...(method === "bca" ? { acceleration: acceleration(leftOut) } : {}),
    }),
    bias,
    standardError: Math.sqrt(spread),
    replicates,
    seed,
  };
}
