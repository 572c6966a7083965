import { type DoubleDouble, fromNumber, logarithm } from "./doubleDouble.ts";
import { logOf, numberOf, type Scaled } from "./Scaled.ts";

const UNIT = 2 ** -52;

export type Tail = "lower" | "upper";

/** Which probability is meant, and on which scale it is given or returned. */
export interface TailOptions {
  /** `lower` is P(X ≤ x), the default; `upper` is P(X > x), computed as a tail and not as 1 − lower. */
  readonly tail?: Tail;
  /** Natural logarithm of the probability; default false. */
  readonly log?: boolean;
}

/** Density or probability of one value, on the natural or the logarithmic scale. */
export interface DensityOptions {
  readonly log?: boolean;
}

export function express(scaled: Scaled, options: DensityOptions | undefined): number {
  return options?.log === true ? logOf(scaled) : numberOf(scaled);
}

/** The probability asked for, restated as the smaller tail: 1 − p is exact for p ≥ ½. */
export interface Target {
  readonly tail: Tail;
  /** Natural logarithm of the tail's probability. */
  readonly log: DoubleDouble;
  /** The tail's probability; 0 when it is below the smallest double. */
  readonly value: number;
  /** Relative uncertainty of `value` that comes from the rounding of the probability as it was given. */
  readonly rounding: number;
}

export function smallerTail(p: number, options: TailOptions | undefined): Target {
  const tail = options?.tail ?? "lower";
  const other: Tail = tail === "lower" ? "upper" : "lower";
  if (options?.log === true) {
    if (p <= -Math.LN2) return { tail, log: fromNumber(p), value: Math.exp(p), rounding: -p * UNIT };
    const rest = -Math.expm1(p);
    return { tail: other, log: logarithm(fromNumber(rest)), value: rest, rounding: UNIT };
  }
  if (p <= 0.5) return { tail, log: logarithm(fromNumber(p)), value: p, rounding: UNIT };
  const rest = 1 - p;
  return { tail: other, log: logarithm(fromNumber(rest)), value: rest, rounding: (4 * UNIT) / rest };
}
