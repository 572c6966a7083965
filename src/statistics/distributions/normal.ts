import { requireReal, requireTail } from "./domain.ts";
import { fromNumber, multiply, productOf } from "./doubleDouble.ts";
import { scaledComplementaryError } from "./errorFunction.ts";
import { complementOf, logRatio, type Scaled } from "./Scaled.ts";
import { type DensityOptions, express, smallerTail, type TailOptions, type Target } from "./tails.ts";

const ROOT_TWO_PI = 2.5066282746310007;

function density(x: number, options?: DensityOptions): number {
  requireReal("x", x);
  if (Math.abs(x) > 1e150) return options?.log === true ? -0.5 * x * x : 0;
  return express({ exponent: halfSquare(x), factor: 1 / ROOT_TWO_PI }, options);
}

function cdf(x: number, options?: TailOptions): number {
  requireReal("x", x);
  const distance = options?.tail === "upper" ? x : -x;
  if (distance > 1e150) return options?.log === true ? -0.5 * x * x : 0;
  if (distance < -1e150) return options?.log === true ? 0 : 1;
  return express(distance >= 0 ? upper(distance) : complementOf(upper(-distance)), options);
}

function quantile(p: number, options?: TailOptions): number {
  requireTail("p", p, options);
  const log = options?.log === true;
  const sign = options?.tail === "upper" ? -1 : 1;
  if (p === (log ? 0 : 1)) return sign * Infinity;
  if (p === (log ? -Infinity : 0)) return -sign * Infinity;
  const centre = (log ? Math.exp(p) : p) - 0.5;
  if (Math.abs(centre) <= 0.425) {
    const r = 0.180625 - centre * centre;
    return (sign * centre * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const target = smallerTail(p, options);
  return target.tail === "upper" ? upperQuantile(target) : -upperQuantile(target);
}

/** The z above 1.4 with P(Z > z) equal to the target: Newton's method on the log scale. */
function upperQuantile(target: Target): number {
  let z = upperGuess(target);
  if (z > 1e100) return z;
  const goal: Scaled = { exponent: target.log, factor: 1 };
  for (let i = 0; i < 20; i++) {
    const tail = upper(z);
    const gap = logRatio(tail, goal);
    const hazard = 1 / (ROOT_TWO_PI * tail.factor);
    const newton = gap / hazard;
    const step = newton / (1 - 0.5 * newton * (z - hazard));
    z += step;
    if (Math.abs(step) < 1e-5) break;
  }
  return z;
}

/** The same by AS 241 alone, good to about 1e-15 up to z = 38. */
function upperGuess(target: Target): number {
  const r = Math.sqrt(-target.log.hi);
  if (r > 27) return r * Math.SQRT2;
  return r <= 5
    ? polynomial(NEAR_TOP, r - 1.6) / polynomial(NEAR_BOTTOM, r - 1.6)
    : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
}

/** P(Z > x) for 0 ≤ x ≤ 1e150. */
function upper(x: number): Scaled {
  return { exponent: halfSquare(x), factor: 0.5 * scaledComplementaryError(x * Math.SQRT1_2) };
}

/** −x²/2 exactly. */
function halfSquare(x: number) {
  return Math.abs(x) < 1e-140 ? fromNumber(0) : multiply(productOf(x, x), -0.5);
}

/** The normal guess other quantiles start from. */
export function normalGuess(target: Target): number {
  const distance = Math.abs(target.value - 0.5) <= 0.425 ? quantile(target.value) : -upperGuess(target);
  return target.tail === "lower" ? distance : -distance;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] as number);
  return sum;
}

// Wichura 1988, algorithm AS 241 (PPND16), Applied Statistics 37:477.
const CENTRE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const NEAR_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const NEAR_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Standard normal distribution: density φ(x), tails Φ(x) and 1 − Φ(x), quantile.
 *
 * Tails by a Chebyshev series of the scaled complementary error function with x²/2 kept exactly; quantile by
 * Wichura's AS 241, polished on the log scale beyond |z| = 1.4. `tail: "upper"` is P(Z > x), `log: true` the
 * natural logarithm. `quantile(0)` and `quantile(1)` are ∓∞.
 *
 * @param x place, in standard deviations from the mean
 * @throws SIJILL_ARGUMENT_NOT_FINITE for NaN, SIJILL_ARGUMENT_OUT_OF_RANGE for a p outside 0 to 1
 * @example
 * import { normal } from "sijill";
 * console.log(normal.cdf(-37).toPrecision(12)); // → 5.72557122252e-300
 * console.log(normal.quantile(0.975).toPrecision(12)); // → 1.95996398454
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/continuous.test.ts, tails add to 1, quantiles lead back, nothing falls that must rise
 */
export const normal = { density, cdf, quantile } as const;
