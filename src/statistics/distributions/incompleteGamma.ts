import { type DoubleDouble, fromNumber, logarithm, multiply } from "./doubleDouble.ts";
import { scaledComplementaryError } from "./errorFunction.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { deviance, poissonWeight } from "./powerTerm.ts";
import { complementOf, numberOf, ONE, type Scaled, ZERO } from "./Scaled.ts";
import type { Tail } from "./tails.ts";

const TWO_PI = 6.283185307179586;

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
  if (a >= 12) {
    const exponent = deviance(a, x);
    const eta = Math.sign(x.hi - a + x.lo) * Math.sqrt((-2 * exponent.hi) / a);
    if (Math.abs(eta) < 1) return temme(a, eta, exponent, tail);
  }
  if (x.hi < a || (a < 1.1 && x.hi < 1.1)) {
    const lower = series(a, x);
    if (a >= 1.1 || numberOf(lower) < 0.7) return tail === "lower" ? lower : complementOf(lower);
    const upper = smallUpper(a, x);
    return tail === "upper" ? upper : complementOf(upper);
  }
  const upper = continuedFraction(a, x);
  return tail === "upper" ? upper : complementOf(upper);
}

function temme(a: number, eta: number, exponent: DoubleDouble, tail: Tail): Scaled {
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
  // The tail on x's own side is small and has the factor exp(−aη²/2); the other is its complement.
  const z = Math.abs(eta) * Math.sqrt(0.5 * a);
  const half = 0.5 * scaledComplementaryError(z);
  const side: Tail = eta < 0 ? "lower" : "upper";
  const near: Scaled = { exponent, factor: eta < 0 ? half - remainder : half + remainder };
  return tail === side ? near : complementOf(near);
}

/** P = x^a e^(−x)/Γ(a+1) · Σ xⁿ/((a+1)…(a+n)). */
function series(a: number, x: DoubleDouble): Scaled {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x.hi / (a + n);
    sum += term;
  }
  const weight = poissonWeight(a, x);
  return { exponent: weight.exponent, factor: weight.factor * sum };
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

/** Q = x^a e^(−x)/Γ(a) · 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))), by the modified Lentz method. */
function continuedFraction(a: number, x: DoubleDouble): Scaled {
  let b = x.hi - a + x.lo + 1;
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
    if (Math.abs(change - 1) < 1e-16) break;
  }
  const weight = poissonWeight(a, x);
  return { exponent: weight.exponent, factor: weight.factor * a * fraction };
}
