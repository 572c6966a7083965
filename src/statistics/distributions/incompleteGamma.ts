import { type DoubleDouble, fromNumber, logarithm, multiply } from "./doubleDouble.ts";
import { scaledComplementaryError } from "./errorFunction.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { type PowerForm, poissonExponent, poissonWeightAt, powerForm } from "./powerTerm.ts";
import { complementOf, numberOf, ONE, type Scaled, ZERO } from "./Scaled.ts";
import type { Tail } from "./tails.ts";

const TWO_PI = 6.283185307179586;
/** From this a on the uniform expansion holds. */
const EXPANDED = 12;
/** Below this a the lower tail can be close to 1 for x beside a. */
const SMALL = 1.1;

/** Coefficients of 1/μ − 1/η in powers of η, shifted by one (Temme 1979; test/reference/generators/coefficients.py). */
const TEMME = [
  1.0, -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073,
  0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-5, -2.185448510679992e-6,
  -1.85406221071516e-6, 8.296711340953087e-7, -1.7665952736826078e-7, 6.707853543401498e-9,
  1.0261809784240309e-8, -4.382036018453353e-9, 9.14769958223679e-10, -2.5514193994946248e-11,
  -5.830772132550426e-11, 2.4361948020667415e-11, -5.0276692801141755e-12, 1.1004392031956135e-13,
  3.371763262400985e-13, -1.392388722418162e-13, 2.8534893807047445e-14, -5.139111834242572e-16,
  -1.9752288294349442e-15, 8.099521156704561e-16, -1.6522531216398162e-16, 2.5305430097478883e-18,
  1.1686939738559576e-17, -4.770037049820485e-18, 9.699126059056237e-19, -1.2932565538038175e-20,
  -6.969230253185693e-20, 2.835145432176937e-20,
];

/**
 * Regularised incomplete gamma function: P(a, x) for `lower`, Q(a, x) = 1 − P(a, x) for `upper`.
 *
 * Temme's uniform expansion (1979, SIAM J. Math. Anal. 10:757; backward recursion of Gil, Segura and Temme 2012)
 * for a ≥ 12 and x near a; power series below a; Legendre's continued fraction above; for small a, where P is
 * close to 1, the complement of its series (Gautschi 1979). The exponent x^a e^(−x)/Γ(a+1) is kept to 32 digits.
 */
export function incompleteGamma(a: number, x: DoubleDouble, tail: Tail): Scaled {
  if (!(x.hi > 0)) return tail === "lower" ? ZERO : ONE;
  if (x.hi > 1e250) {
    const upper: Scaled = { exponent: fromNumber(-x.hi), factor: 1 };
    return tail === "upper" ? upper : complementOf(upper);
  }
  const form = powerForm(a);
  return gammaTail(form, x, poissonExponent(form, x), tail);
}

/** The same for 0 < x ≤ 1e250, given the parts of the Poisson weight of a at x. */
export function gammaTail(form: PowerForm, x: DoubleDouble, exponent: DoubleDouble, tail: Tail): Scaled {
  const { a } = form;
  if (a >= EXPANDED) {
    const eta = etaOf(a, x.hi - a + x.lo, exponent.hi);
    if (Math.abs(eta) < 1) {
      const near: Scaled = { exponent, factor: temme(a, eta) };
      return tail === (eta < 0 ? "lower" : "upper") ? near : complementOf(near);
    }
  }
  const weight = poissonWeightAt(form, exponent);
  if (x.hi < a || (a < SMALL && x.hi < SMALL)) {
    const lower: Scaled = { exponent: weight.exponent, factor: weight.factor * series(a, x.hi, 1e-17) };
    if (a >= SMALL || numberOf(lower) < 0.7) return tail === "lower" ? lower : complementOf(lower);
    const upper = smallUpper(a, x);
    return tail === "upper" ? upper : complementOf(upper);
  }
  const fraction = continuedFraction(a, x.hi - a + x.lo, 1e-16);
  const upper: Scaled = { exponent: weight.exponent, factor: weight.factor * a * fraction };
  return tail === "upper" ? upper : complementOf(upper);
}

/**
 * P(a, x) or Q(a, x) to a few digits, for a first guess: plain doubles, and sums broken off early. NaN where the
 * complement of the series would be needed.
 */
export function roughGammaTail(form: PowerForm, x: number, exponent: number, tail: Tail): number {
  const { a } = form;
  const eta = a >= EXPANDED ? etaOf(a, x - a, exponent) : 1;
  if (Math.abs(eta) < 1) {
    const near = Math.exp(exponent) * temme(a, eta);
    return tail === (eta < 0 ? "lower" : "upper") ? near : 1 - near;
  }
  if (a < SMALL) return Number.NaN;
  const weight = Math.exp(exponent + form.constant.hi) * form.factor;
  if (x < a) return tail === "lower" ? weight * series(a, x, 1e-9) : 1 - weight * series(a, x, 1e-9);
  const upper = weight * a * continuedFraction(a, x - a, 1e-8);
  return tail === "upper" ? upper : 1 - upper;
}

/** Temme's η: the signed root of twice the distance of x from a on the scale where the tail is nearly normal. */
function etaOf(a: number, distance: number, exponent: number): number {
  return Math.sign(distance) * Math.sqrt((-2 * exponent) / a);
}

/**
 * The tail on x's own side of a, which is small and has the factor exp(−aη²/2), without that factor: for a ≥ 12 and
 * |η| < 1.
 */
function temme(a: number, eta: number): number {
  const last = TEMME.length - 1;
  let second = TEMME[last] as number;
  let first = TEMME[last - 1] as number;
  // Both the recursion over orders of 1/a and the sum over powers of η, in one backward sweep (Horner).
  let sum = first;
  for (let m = last - 2; m > 0; m--) {
    const next = (TEMME[m] as number) + ((m + 1) * second) / a;
    second = first;
    first = next;
    sum = sum * eta + first;
  }
  const remainder = sum / (1 + second / a) / Math.sqrt(TWO_PI * a);
  const half = 0.5 * scaledComplementaryError(Math.abs(eta) * Math.sqrt(0.5 * a));
  return eta < 0 ? half - remainder : half + remainder;
}

/** Σ xⁿ/((a+1)…(a+n)), which times x^a e^(−x)/Γ(a+1) is P. */
function series(a: number, x: number, tolerance: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > tolerance * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Q for small a and x, where it is the small complement of P: 1 − x^a/Γ(a+1) − x^a/Γ(a) Σ (−x)ⁿ/(n!(a+n)). */
function smallUpper(a: number, x: DoubleDouble): Scaled {
  const exponent = multiply(logarithm(x), a);
  const power = exponent.hi - logGammaOnePlus(a) + exponent.lo;
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 60; n++) {
    term *= -x.hi / n;
    sum += term / (a + n);
    if (Math.abs(term) < 1e-18) break;
  }
  return { exponent: fromNumber(0), factor: -Math.expm1(power) - a * Math.exp(power) * sum };
}

/**
 * 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))), which times x^a e^(−x)/Γ(a) is Q, from the distance x − a by the
 * modified Lentz method.
 */
function continuedFraction(a: number, distance: number, tolerance: number): number {
  let b = distance + 1;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < tolerance) break;
  }
  return fraction;
}
