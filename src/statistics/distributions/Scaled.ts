import { type DoubleDouble, fromNumber } from "./doubleDouble.ts";

/** A positive number written as exp(exponent) · factor, so that neither far tails nor their logarithms lose digits. */
export interface Scaled {
  readonly exponent: DoubleDouble;
  readonly factor: number;
}

export const ZERO: Scaled = { exponent: { hi: -Infinity, lo: 0 }, factor: 1 };
export const ONE: Scaled = { exponent: { hi: 0, lo: 0 }, factor: 1 };

/** The number itself; halving the exponent keeps subnormal results correctly rounded. */
export function numberOf(scaled: Scaled): number {
  const { hi, lo } = scaled.exponent;
  if (hi === -Infinity || scaled.factor === 0) return 0;
  const corrected = scaled.factor * (1 + lo);
  if (hi > -600 && hi < 600) return Math.exp(hi) * corrected;
  const root = Math.exp(0.5 * hi);
  return root * corrected * root;
}

/** Its natural logarithm. */
export function logOf(scaled: Scaled): number {
  const { hi, lo } = scaled.exponent;
  return hi === -Infinity ? hi : hi + (lo + Math.log(scaled.factor));
}

/** 1 − p for a p that is not close to 1. */
export function complementOf(scaled: Scaled): Scaled {
  return { exponent: fromNumber(Math.log1p(-numberOf(scaled))), factor: 1 };
}

/** log a − log b without rounding the exponents first. */
export function logRatio(a: Scaled, b: Scaled): number {
  if (a.exponent.hi === b.exponent.hi && a.exponent.lo === b.exponent.lo)
    return Math.log(a.factor / b.factor);
  return a.exponent.hi - b.exponent.hi + (a.exponent.lo - b.exponent.lo + Math.log(a.factor / b.factor));
}

/** a / b as a number. */
export function ratioOf(a: Scaled, b: Scaled): number {
  const difference = a.exponent.hi - b.exponent.hi;
  if (a.exponent.hi === -Infinity || a.factor === 0) return 0;
  return Math.exp(difference + (a.exponent.lo - b.exponent.lo)) * (a.factor / b.factor);
}
