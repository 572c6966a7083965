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
import { type Scaled, ZERO } from "./Scaled.ts";
import { stirlingError } from "./stirlingError.ts";

/** Below it log Γ(a+1) is small enough to be used as it is; from it on, Stirling's form is exact. */
const LARGE = 3;
const TWO_PI = 6.283185307179586;

/**
 * m^a e^(−a) / Γ(a+1), the part of a Poisson or binomial probability that belongs to one count, as
 * (m/unit)^a · exp(constant) · factor. For large a it is written about its maximum m = a (Loader's saddle-point
 * form), so that nothing cancels.
 */
export interface PowerForm {
  readonly a: number;
  readonly unit: number;
  readonly constant: DoubleDouble;
  readonly factor: number;
}

export function powerForm(a: number): PowerForm {
  if (a < LARGE) return { a, unit: 1, constant: sumOf(-a, -logGammaOnePlus(a)), factor: 1 };
  return { a, unit: a, constant: fromNumber(-stirlingError(a)), factor: 1 / Math.sqrt(TWO_PI * a) };
}

/** a log(m/unit); −∞ for m = 0. */
function power({ a, unit }: PowerForm, m: DoubleDouble): DoubleDouble {
  if (a === 0 || (unit === m.hi && m.lo === 0)) return { hi: 0, lo: 0 };
  if (m.hi === 0) return { hi: -Infinity, lo: 0 };
  if (unit === 1) return multiply(logarithm(m), a);
  // A quotient below the smallest double would be 0.
  const ratio =
    m.hi < 1e-290
      ? subtract(logarithm(m), logarithm(fromNumber(unit)))
      : logarithm(divide(m, fromNumber(unit)));
  return multiply(ratio, a);
}

/** a log(x/unit) + a − x: the part of a Poisson weight that depends on x; ≤ 0, and exact for x close to a, from 3 on. */
export function poissonExponent(form: PowerForm, x: DoubleDouble): DoubleDouble {
  const own = power(form, x);
  if (own.hi === -Infinity) return own;
  const linear = sumOf(form.a, -x.hi);
  return add(own, { hi: linear.hi, lo: linear.lo - x.lo });
}

/** The same with the precision of a double, which a large a uses up. */
export function roughPoissonExponent({ a, unit }: PowerForm, x: number): number {
  return a * Math.log(x / unit) + (a - x);
}

/** x^a e^(−x) / Γ(a+1): the Poisson probability of a, not necessarily whole, at mean x. */
export function poissonWeight(a: number, x: DoubleDouble): Scaled {
  const form = powerForm(a);
  return poissonWeightAt(form, poissonExponent(form, x));
}

export function poissonWeightAt({ constant, factor }: PowerForm, exponent: DoubleDouble): Scaled {
  return exponent.hi === -Infinity ? ZERO : { exponent: add(exponent, constant), factor };
}

/** What the binomial probability of a in a + b trials is made of, whatever the chance. */
export interface BinomialForm {
  readonly first: PowerForm;
  readonly second: PowerForm;
  readonly total: DoubleDouble;
  readonly constant: DoubleDouble;
  readonly factor: number;
}

export function binomialForm(a: number, b: number): BinomialForm {
  const total = sumOf(a, b);
  const [first, second] = [powerForm(a), powerForm(b)];
  // The rest of a rounded a + b changes this term by less than the last digit.
  const whole = powerForm(total.hi);
  const peak = add(power(whole, fromNumber(total.hi)), whole.constant);
  return {
    first,
    second,
    total,
    constant: subtract(add(first.constant, second.constant), peak),
    factor: (first.factor * second.factor) / whole.factor,
  };
}

/** x^a y^b Γ(a+b+1) / (Γ(a+1) Γ(b+1)) with y = 1 − x: the binomial probability of a in a + b trials. */
export function binomialWeight(a: number, b: number, x: DoubleDouble, y: DoubleDouble): Scaled {
  return binomialWeightAt(binomialForm(a, b), x, y);
}

export function binomialWeightAt(form: BinomialForm, x: DoubleDouble, y: DoubleDouble): Scaled {
  const { first, second, total, constant, factor } = form;
  const own = power(first, multiplyBoth(total, x));
  const other = power(second, multiplyBoth(total, y));
  if (own.hi === -Infinity || other.hi === -Infinity) return ZERO;
  return { exponent: add(add(own, other), constant), factor };
}

/** The same as a logarithm with the precision of a double, which large a and b use up. */
export function roughLogBinomialWeight(
  { first, second, total, constant, factor }: BinomialForm,
  x: number,
  y: number,
): number {
  return (
    first.a * Math.log((total.hi * x) / first.unit) +
    second.a * Math.log((total.hi * y) / second.unit) +
    constant.hi +
    Math.log(factor)
  );
}
