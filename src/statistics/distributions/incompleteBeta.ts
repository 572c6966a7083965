import { add, type DoubleDouble, fromNumber, logarithm, multiply } from "./doubleDouble.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { binomialWeight } from "./powerTerm.ts";
import { complementOf, numberOf, ONE, type Scaled, ZERO } from "./Scaled.ts";
import type { Tail } from "./tails.ts";

/**
 * Regularised incomplete beta function: Iₓ(a, b) for `lower`, 1 − Iₓ(a, b) for `upper`; y = 1 − x is passed to
 * twice the digits, because b log y magnifies its rounding.
 *
 * Continued fraction of DiDonato and Morris (1992, TOMS 708, doi:10.1145/131766.131776) on the side of the mean
 * where it converges fast; where that side is close to 1 (a small first parameter), the complement of the power
 * series. The weight x^a y^b/B(a,b) is kept to 32 digits.
 */
export function incompleteBeta(a: number, b: number, x: DoubleDouble, y: DoubleDouble, tail: Tail): Scaled {
  if (!(x.hi > 0)) return tail === "lower" ? ZERO : ONE;
  if (!(y.hi > 0)) return tail === "lower" ? ONE : ZERO;
  return betaTail(a, b, x, y, binomialWeight(a, b, x, y), tail);
}

/** The same for 0 < x < 1, given the binomial weight of a and b at x and y. */
export function betaTail(
  a: number,
  b: number,
  x: DoubleDouble,
  y: DoubleDouble,
  weight: Scaled,
  tail: Tail,
): Scaled {
  if (x.hi * (a + b + 2) <= a + 1) return belowMean(a, b, x, y, weight, tail === "lower");
  return belowMean(b, a, y, x, weight, tail === "upper");
}

/** Iₓ(a, b) (`own`) or its complement, for x not above about the mean. */
function belowMean(
  a: number,
  b: number,
  x: DoubleDouble,
  y: DoubleDouble,
  weight: Scaled,
  own: boolean,
): Scaled {
  const scale = halfHarmonic(a, b);
  // a·y − b·x vanishes at the mean: both products are needed exactly.
  const difference = add(multiply(y, a), multiply(x, -b)).hi;
  const lower: Scaled = {
    exponent: weight.exponent,
    factor: (weight.factor * scale) / continuedFraction(a, b, x.hi, difference, 2e-16),
  };
  if (a >= 1.1 || numberOf(lower) < 0.85) return own ? lower : complementOf(lower);
  const rest = smallComplement(a, b, x);
  return own ? complementOf(rest) : rest;
}

/**
 * Iₓ(a, b) or its complement to a few digits, for a first guess: plain doubles, and the fraction broken off early. NaN
 * where only the series would do.
 */
export function roughBetaTail(
  a: number,
  b: number,
  x: number,
  y: number,
  logWeight: number,
  tail: Tail,
): number {
  const below = x * (a + b + 2) <= a + 1;
  const [own, other, place, rest] = below ? [a, b, x, y] : [b, a, y, x];
  if (own < 1.1) return Number.NaN;
  const fraction = continuedFraction(own, other, place, own * rest - other * place, 1e-8);
  const near = (Math.exp(logWeight) * halfHarmonic(a, b)) / fraction;
  return below === (tail === "lower") ? near : 1 - near;
}

/** ab/(a+b). */
export function halfHarmonic(a: number, b: number): number {
  return a < b ? a / (1 + a / b) : b / (1 + b / a);
}

/** For x = q and the difference a·y − b·x, until a factor changes the value by less than `tolerance`. */
function continuedFraction(a: number, b: number, q: number, difference: number, tolerance: number): number {
  const step = 2 - q;
  let reciprocal = 1 / (a + 1);
  let value = a * (difference + 1) * reciprocal;
  let c = value;
  let d = 0;
  for (let m = 1; m < 10_000_000; m++) {
    const common = m * (b - m) * q * reciprocal;
    const numerator = (a + m - 1) * (a + b + m - 1) * q * reciprocal * common;
    reciprocal = 1 / (a + 2 * m + 1);
    const denominator = m + common + (a + m) * (difference + 1 + m * step) * reciprocal;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < tolerance) break;
  }
  return value;
}

/** 1 − Iₓ(a, b) for small a and bx, from Iₓ = x^a/(a B(a,b)) · (1 + a Σ (1−b)…(n−b) xⁿ/(n!(a+n))). */
function smallComplement(a: number, b: number, x: DoubleDouble): Scaled {
  const power = multiply(logarithm(x), a);
  const exponent = power.hi + (power.lo - logGammaOnePlus(a) + logGammaIncrease(b, a));
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 2000; n++) {
    term *= ((n - b) / n) * x.hi;
    sum += term / (a + n);
    if (Math.abs(term) < 1e-18) break;
  }
  return { exponent: fromNumber(0), factor: -Math.expm1(exponent) - a * Math.exp(exponent) * sum };
}

/** log Γ(b + a) − log Γ(b) for 0 < a < 1.1, relative also for tiny a. */
export function logGammaIncrease(b: number, a: number): number {
  let shifted = b;
  let logs = 0;
  while (shifted < 10) {
    logs += Math.log1p(a / shifted);
    shifted += 1;
  }
  const ratio = Math.log1p(a / shifted);
  const square = 1 / (shifted * shifted);
  const powers = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
  let size = 1 / shifted;
  let errors = 0;
  for (let k = 0; k < powers.length; k++) {
    errors += (powers[k] as number) * size * Math.expm1(-(2 * k + 1) * ratio);
    size *= square;
  }
  return a * Math.log(shifted) + (shifted + a - 0.5) * ratio - a + errors - logs;
}
