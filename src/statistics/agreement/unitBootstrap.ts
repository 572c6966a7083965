import { requireCount } from "../arguments.ts";
import { bootstrapInterval, bootstrapReplicates } from "../bootstrap/index.ts";

/** An interval for a measure of agreement, from resampled units: units, not codes, are what was sampled. */
export interface AgreementInterval {
  readonly method: "percentile bootstrap over units";
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly replicates: number;
  readonly seed: number;
  /** Resamples in which all codes were equal, so that agreement is not defined; they are left out. */
  readonly undefinedReplicates: number;
}

/** How an interval over units is drawn. */
export interface UnitBootstrap {
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
  /** Default 9999. */
  readonly replicates?: number;
}

/** Agreement is never above 1, so this marks a resample without one. */
const UNDEFINED = 2;

/** Resamples units; `measure` takes the places of those drawn. Null when most resamples have no answer. */
export function unitBootstrap(
  units: number,
  measure: (chosen: ArrayLike<number>) => number | null,
  estimate: number,
  level: number,
  { seed, replicates = 9999 }: UnitBootstrap,
): AgreementInterval | null {
  requireCount("options.bootstrap.replicates", replicates);
  const all = Array.from({ length: units }, (_, unit) => unit);
  const drawn = bootstrapReplicates(all, (chosen) => measure(chosen) ?? UNDEFINED, { seed, to: replicates });
  const defined = drawn.filter((value) => value !== UNDEFINED);
  if (defined.length * 2 < drawn.length) return null;
  const interval = bootstrapInterval(defined, estimate, { method: "percentile", level });
  if (interval.kind !== "interval") return null;
  return {
    method: "percentile bootstrap over units",
    lower: interval.lower,
    upper: interval.upper,
    level,
    replicates,
    seed,
    undefinedReplicates: drawn.length - defined.length,
  };
}
