import { betaQuantile } from "./beta.ts";
import { requireParameter, requireReal, requireTail } from "./domain.ts";
import {
  add,
  type DoubleDouble,
  divide,
  fromNumber,
  logarithm,
  multiply,
  productOf,
} from "./doubleDouble.ts";
import { incompleteBeta, logGammaIncrease } from "./incompleteBeta.ts";
import { normal } from "./normal.ts";
import { binomialWeight } from "./powerTerm.ts";
import { complementOf, numberOf, type Scaled, ZERO } from "./Scaled.ts";
import { type DensityOptions, express, smallerTail, type TailOptions } from "./tails.ts";

const HALF_LOG_PI = 0.5723649429247001;

/** ν/(ν+t²) and t²/(ν+t²). */
function shares(t: number, df: number): readonly [DoubleDouble, DoubleDouble] {
  const square = productOf(t, t);
  const total = add(square, fromNumber(df));
  return [divide(fromNumber(df), total), divide(square, total)];
}

/** P(T > t) for t ≥ 0: half of I at ν/(ν+t²) with parameters ν/2 and ½. */
function upper(t: number, df: number): Scaled {
  if (t === Infinity) return ZERO;
  if (t < 1e-100) return { exponent: fromNumber(0), factor: 0.5 };
  if (t / Math.sqrt(df) > 1e30) return farTail(t, df);
  const [x, y] = shares(t, df);
  const tail = incompleteBeta(df / 2, 0.5, x, y, "lower");
  return { exponent: tail.exponent, factor: 0.5 * tail.factor };
}

/** First term of the series in ν/t², exact once ν/t² is below 1e-17: ½ (ν/t²)^(ν/2) / (½ν B(ν/2, ½)). */
function farTail(t: number, df: number): Scaled {
  const ratio = add(logarithm(fromNumber(df)), multiply(logarithm(fromNumber(t)), -2));
  const exponent = add(multiply(ratio, df / 2), fromNumber(-logFirstTerm(df / 2)));
  return { exponent, factor: 0.5 };
}

/** log(a B(a, ½)) = log Γ(a+1) + log Γ(½) − log Γ(a+½) = ½ log π + log a − [log Γ(a+½) − log Γ(a)]. */
function logFirstTerm(a: number): number {
  return HALF_LOG_PI + Math.log(a) - logGammaIncrease(a, 0.5);
}

function density(t: number, degreesOfFreedom: number, options?: DensityOptions): number {
  requireReal("t", t);
  requireParameter("degreesOfFreedom", degreesOfFreedom);
  const size = Math.abs(t);
  if (size === Infinity) return express(ZERO, options);
  const a = degreesOfFreedom / 2;
  if (size < 1e-100)
    return express(
      {
        exponent: fromNumber(logGammaIncrease(a, 0.5) - HALF_LOG_PI),
        factor: 1 / Math.sqrt(degreesOfFreedom),
      },
      options,
    );
  if (size / Math.sqrt(degreesOfFreedom) > 1e30) {
    const tail = farTail(size, degreesOfFreedom);
    return express({ exponent: tail.exponent, factor: (tail.factor * degreesOfFreedom) / size }, options);
  }
  const [x, y] = shares(size, degreesOfFreedom);
  const weight = binomialWeight(a, 0.5, x, y);
  return express(
    { exponent: weight.exponent, factor: (weight.factor * 0.5 * (a / (a + 0.5))) / size },
    options,
  );
}

function cdf(t: number, degreesOfFreedom: number, options?: TailOptions): number {
  requireReal("t", t);
  requireParameter("degreesOfFreedom", degreesOfFreedom);
  const distance = options?.tail === "upper" ? t : -t;
  const tail = upper(Math.abs(t), degreesOfFreedom);
  return express(distance >= 0 ? tail : complementOf(tail), options);
}

function quantile(p: number, degreesOfFreedom: number, options?: TailOptions): number {
  requireTail("p", p, options);
  requireParameter("degreesOfFreedom", degreesOfFreedom);
  const log = options?.log === true;
  if (p === (log ? -Infinity : 0) || p === (log ? 0 : 1)) return normal.quantile(p, options);
  const target = smallerTail(p, options);
  const a = degreesOfFreedom / 2;
  const sign = target.tail === "upper" ? 1 : -1;
  // Two-sided probability 2q; its first-term solution is exact when it is far out.
  const doubled = { ...target, log: add(target.log, LOG_TWO), value: 2 * target.value };
  const power = multiply(add(doubled.log, fromNumber(logFirstTerm(a))), -0.5 / a);
  const logSize = add(power, multiply(logarithm(fromNumber(degreesOfFreedom)), 0.5));
  if (power.hi > 23) return sign * numberOf({ exponent: logSize, factor: 1 });
  const { x, y } =
    doubled.value <= 0.5
      ? betaQuantile({ ...doubled, tail: "lower" }, a, 0.5)
      : betaQuantile(smallerTail(1 - doubled.value, { tail: "upper" }), a, 0.5);
  return sign * Math.sqrt(degreesOfFreedom) * Math.sqrt(y / x);
}

const LOG_TWO: DoubleDouble = { hi: Math.LN2, lo: 2.3190468138462996e-17 };

/**
 * Student's t distribution.
 *
 * Tails from the incomplete beta function at ν/(ν+t²), formed to twice the digits; for t² above 1e60 ν, and for
 * far quantiles, the first term of the tail's series, which is then exact.
 *
 * @param t place
 * @param degreesOfFreedom from 1e-15 to 1e15, not necessarily whole
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { studentT } from "sijill";
 * console.log(studentT.quantile(0.975, 3).toPrecision(12)); // → 3.18244630528
 * @evidence test/reference/distributions.json, R 4.2.2 and 30 digits where R is imprecise, 8 cases, 1.1e-12
 * @evidence test/reference/distributionTruth.json, mpmath at 60 digits, 11 cases, 1e-13
 * @evidence test/statistics/distributions/continuous.test.ts, tails add to 1, quantiles lead back, nothing falls that must rise
 */
export const studentT = { density, cdf, quantile } as const;
