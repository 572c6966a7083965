import { SijillError } from "../../errors/index.ts";
import { requireCount, requireOption, requireValues } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { nextStream, randomStream } from "../random/index.ts";
import { functionResampler } from "./functionResampler.ts";
import { meanResampler } from "./meanResampler.ts";
import { proportionResampler } from "./proportionResampler.ts";
import { quantileResampler } from "./quantileResampler.ts";
import type { Resampler } from "./Resampler.ts";
import { ratioResampler } from "./ratioResampler.ts";
import type { Statistic } from "./Statistic.ts";

/** Replicates that share one random stream: whoever computes a block, on whichever thread, gets the same ones. */
export const BLOCK = 256;

/**
 * Replicates of a statistic under resampling with replacement, all or a range of them.
 *
 * Replicates come in blocks of 256, each with a random stream of its own that depends on the seed and the number of
 * the block only. So a range that begins at a multiple of 256 is the same numbers when computed alone, and work
 * divided among processes gives the answer of one.
 *
 * @param values finite numbers
 * @param statistic "mean", "median", "proportion", a quantile, a ratio or a function of a sample
 * @param options.seed a whole number from 0 to 4294967295
 * @param options.from first replicate, a multiple of 256; default 0
 * @param options.to the replicate after the last
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_OPTION_UNKNOWN, SIJILL_STATISTIC_NOT_FINITE
 *
 * @example
 * import { bootstrapReplicates } from "sijill";
 *
 * const values = [3, 8, 1, 9, 4];
 * const all = bootstrapReplicates(values, "median", { seed: 7, to: 600 });
 * const second = bootstrapReplicates(values, "median", { seed: 7, from: 256, to: 512 });
 * console.log(second.every((value, i) => value === all[256 + i])); // → true
 * @evidence test/statistics/bootstrap/bootstrap.test.ts, blocks divide without a change
 */
export function bootstrapReplicates(
  values: ArrayLike<number>,
  statistic: Statistic,
  options: { readonly seed: number; readonly from?: number; readonly to: number },
): Float64Array {
  const { seed, to } = options;
  const from = options.from ?? 0;
  requireCount("options.from", from);
  requireCount("options.to", to);
  if (from % BLOCK !== 0)
    throw new SijillError(shared.outOfRange("options.from", from, `a multiple of ${BLOCK}`));
  if (to < from)
    throw new SijillError(shared.outOfRange("options.to", to, "a number not below options.from"));
  return drawReplicates(resampler(values, statistic), seed, from, to);
}

/** Checks the values and prepares the statistic for drawing. */
export function resampler(values: ArrayLike<number>, statistic: Statistic): Resampler {
  requireValues("values", values);
  const list = Float64Array.from(values);
  if (typeof statistic === "function") return functionResampler(list, statistic);
  if (typeof statistic === "object" && statistic !== null) {
    requireOption("statistic.kind", statistic.kind, ["quantile", "ratio"]);
    return statistic.kind === "quantile"
      ? quantileResampler(list, statistic.probability)
      : ratioResampler(list, statistic.denominators);
  }
  requireOption("statistic", statistic, ["mean", "median", "proportion"]);
  switch (statistic) {
    case "mean":
      return meanResampler(list);
    case "median":
      return quantileResampler(list, 0.5);
    case "proportion":
      return proportionResampler(list);
  }
}

/** `progress` is told after each block how many of the range are drawn. */
export function drawReplicates(
  of: Resampler,
  seed: number,
  from: number,
  to: number,
  progress?: (drawn: number) => void,
): Float64Array {
  let stream = randomStream("options.seed", seed);
  for (let block = 0; block < from / BLOCK; block++) stream = nextStream(stream);
  const replicates = new Float64Array(to - from);
  for (let begin = 0; begin < replicates.length; begin += BLOCK) {
    // Taken before the block draws: the next stream depends on where this one began, not on how much it was used.
    const next = nextStream(stream);
    const end = Math.min(begin + BLOCK, replicates.length);
    for (let i = begin; i < end; i++) replicates[i] = of.draw(stream);
    stream = next;
    progress?.(end);
  }
  return replicates;
}
