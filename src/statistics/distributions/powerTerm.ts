import {
  add,
  type DoubleDouble,
  divide,
  fromNumber,
  logarithm,
  multiply,
  multiplyBoth,
  subtract,
  sumOf,
} from "./doubleDouble.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { ONE, type Scaled, ZERO } from "./Scaled.ts";
import { stirlingError } from "./stirlingError.ts";

/** Below it log Γ(a+1) is small enough to be used as it is; from it on, Stirling's form is exact. */
const LARGE = 3;
const TWO_PI = 6.283185307179586;

/**
 * m^a e^(−a) / Γ(a+1), the part of a Poisson or binomial probability that belongs to one count. For large a it
 * is written about its maximum m = a (Loader's saddle-point form), so that nothing cancels.
 */
function powerTerm(a: number, m: DoubleDouble): Scaled {
  if (a === 0) return ONE;
  if (m.hi === 0) return ZERO;
  if (a < LARGE)
    return { exponent: subtract(multiply(logarithm(m), a), sumOf(a, logGammaOnePlus(a))), factor: 1 };
  // A quotient below the smallest double would be 0.
  const ratio =
    m.hi < 1e-290 ? subtract(logarithm(m), logarithm(fromNumber(a))) : logarithm(divide(m, fromNumber(a)));
  const power = multiply(ratio, a);
  return {
    exponent: subtract(power, fromNumber(stirlingError(a))),
    factor: 1 / Math.sqrt(TWO_PI * a),
  };
}

/** a log(x/a) + a − x ≤ 0, exact also for x close to a. */
export function deviance(a: number, x: DoubleDouble): DoubleDouble {
  const power = multiply(logarithm(divide(x, fromNumber(a))), a);
  const linear = sumOf(a, -x.hi);
  return add(power, { hi: linear.hi, lo: linear.lo - x.lo });
}

/** x^a e^(−x) / Γ(a+1): the Poisson probability of a, not necessarily whole, at mean x. */
export function poissonWeight(a: number, x: DoubleDouble): Scaled {
  const term = powerTerm(a, x);
  const linear = sumOf(a, -x.hi);
  return { exponent: add(term.exponent, { hi: linear.hi, lo: linear.lo - x.lo }), factor: term.factor };
}

/** x^a y^b Γ(a+b+1) / (Γ(a+1) Γ(b+1)) with y = 1 − x: the binomial probability of a in a + b trials. */
export function binomialWeight(a: number, b: number, x: DoubleDouble, y: DoubleDouble): Scaled {
  const total = sumOf(a, b);
  const first = powerTerm(a, multiplyBoth(total, x));
  const second = powerTerm(b, multiplyBoth(total, y));
  // The rest of a rounded a + b changes this term by less than the last digit.
  const whole = powerTerm(total.hi, fromNumber(total.hi));
  return {
    exponent: subtract(add(first.exponent, second.exponent), whole.exponent),
    factor: (first.factor * second.factor) / whole.factor,
  };
}
