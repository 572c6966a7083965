import { SijillError } from "../../errors/index.ts";
import { requireFinite, requireLevel, requireOption, requireValues } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { messages } from "./messages.ts";

/** "percentile", "basic" (the percentiles mirrored at the estimate) or "bca" (bias-corrected and accelerated). */
export type BootstrapMethod = "percentile" | "basic" | "bca";

export const BOOTSTRAP_METHODS: readonly BootstrapMethod[] = ["percentile", "basic", "bca"];

export type BootstrapInterval =
  | {
      readonly kind: "interval";
      readonly method: BootstrapMethod;
      readonly level: number;
      readonly lower: number;
      readonly upper: number;
      /** An end is the smallest or largest replicate: more replicates are needed to place it. */
      readonly endAtExtremeReplicate: boolean;
    }
  /** Every replicate lies on one side of the estimate, so its bias cannot be measured; use another method. */
  | { readonly kind: "bias-not-measurable"; readonly method: "bca" };

const LEAST = 20;

/**
 * Reads an interval from bootstrap replicates.
 *
 * Quantiles of the replicates at (R + 1) α, interpolated on the normal scale (Davison and Hinkley 1997, equations
 * 5.6, 5.18, 5.21), as R's boot.ci. BCa (Efron 1987): z₀ = Φ⁻¹ of the share of replicates below the estimate, those
 * equal to it counted half: R counts none, which makes the interval of a median of whole numbers meaningless.
 *
 * @param replicates the statistic of each resample
 * @param estimate the statistic of the values themselves
 * @param options.method default "bca"
 * @param options.level default 0.95
 * @param options.acceleration of BCa, Σ l³ / (6 (Σ l²)^1.5) with the influence l of each value; default 0
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_REPLICATES_TOO_FEW, SIJILL_ARGUMENT_NOT_FINITE,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { bootstrapInterval } from "sijill";
 *
 * const replicates = Array.from({ length: 99 }, (_, i) => i + 1);
 * const interval = bootstrapInterval(replicates, 50, { method: "percentile", level: 0.9 });
 * if (interval.kind === "interval") console.log(interval.lower.toFixed(6), interval.upper.toFixed(6)); // → 5.000000 95.000000
 * @evidence test/reference/bootstrap_interval.json, R 4.2.2, boot 1.3-28 boot.ci, 5 cases, 1e-10
 * @evidence test/statistics/bootstrap/bootstrap.test.ts, ties, bias and extreme replicates
 */
export function bootstrapInterval(
  replicates: ArrayLike<number>,
  estimate: number,
  options: {
    readonly method?: BootstrapMethod;
    readonly level?: number;
    readonly acceleration?: number;
  } = {},
): BootstrapInterval {
  const method = options.method ?? "bca";
  const level = options.level ?? 0.95;
  const acceleration = options.acceleration ?? 0;
  requireOption("options.method", method, BOOTSTRAP_METHODS);
  requireLevel("options.level", level);
  requireFinite("options.acceleration", acceleration);
  requireFinite("estimate", estimate);
  requireValues("replicates", replicates);
  if (replicates.length < LEAST)
    throw new SijillError(messages.tooFewReplicates("replicates.length", replicates.length, LEAST));
  const sorted = Float64Array.from(replicates).sort();
  const tails = [(1 - level) / 2, (1 + level) / 2] as const;
  const probabilities = method === "bca" ? adjusted(sorted, estimate, tails, acceleration) : tails;
  if (probabilities === null) return { kind: "bias-not-measurable", method: "bca" };
  const [low, high] = [quantile(sorted, probabilities[0]), quantile(sorted, probabilities[1])];
  const mirrored = method === "basic";
  return {
    kind: "interval",
    method,
    level,
    lower: mirrored ? 2 * estimate - high.value : low.value,
    upper: mirrored ? 2 * estimate - low.value : high.value,
    endAtExtremeReplicate: low.extreme || high.extreme,
  };
}

/** The tail probabilities of BCa; null where the share below the estimate is 0 or 1. */
function adjusted(
  sorted: Float64Array,
  estimate: number,
  tails: readonly [number, number],
  acceleration: number,
): readonly [number, number] | null {
  let below = 0;
  for (const value of sorted) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const share = below / sorted.length;
  if (share <= 0 || share >= 1) return null;
  const bias = normal.quantile(share);
  const shifted = (tail: number) => {
    const z = bias + normal.quantile(tail);
    const stretch = 1 - acceleration * z;
    // Beyond its pole the transformation turns back; the end is then the extreme replicate.
    if (stretch <= 0) return z < 0 ? 0 : 1;
    return normal.cdf(bias + z / stretch);
  };
  return [shifted(tails[0]), shifted(tails[1])];
}

function quantile(
  sorted: Float64Array,
  probability: number,
): { readonly value: number; readonly extreme: boolean } {
  const count = sorted.length;
  const rank = (count + 1) * probability;
  const k = Math.floor(rank);
  if (k < 1) return { value: sorted[0] as number, extreme: true };
  if (k >= count) return { value: sorted[count - 1] as number, extreme: true };
  const below = sorted[k - 1] as number;
  const above = sorted[k] as number;
  if (k === rank || below === above) return { value: below, extreme: k === 1 && rank === 1 };
  const from = normal.quantile(k / (count + 1));
  const to = normal.quantile((k + 1) / (count + 1));
  const share = (normal.quantile(probability) - from) / (to - from);
  return { value: below + share * (above - below), extreme: false };
}
