import { describe, expect, it } from "vitest";
import { digamma, logGamma, trigamma } from "../../src/statistics/distributions/index.ts";
import {
  logFactorial,
  sumLogarithms,
  sumReciprocalSquares,
  sumReciprocals,
  sumShares,
  sumSquareShares,
} from "../../src/statistics/risingFactorial.ts";

const thetas = [1e-3, 0.2, 1, 3.7, 15.9, 16, 40, 1e3, 1e6];
const counts = [0, 1, 2, 63, 64, 65, 100, 999, 1000, 1001, 5000];

/** Sum of small terms first, with the rounding of each addition kept (Neumaier). */
function exactSum(y: number, term: (k: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let k = y - 1; k >= 0; k--) {
    const value = term(k);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

describe("sums of a rising factorial", () => {
  it("are the sums they stand for, on both sides of the change of method", () => {
    for (const theta of thetas)
      for (const y of counts) {
        const pairs = [
          [sumLogarithms(theta, y), exactSum(y, (k) => Math.log1p(k / theta))],
          [sumReciprocals(theta, y), exactSum(y, (k) => 1 / (theta + k))],
          [sumReciprocalSquares(theta, y), exactSum(y, (k) => 1 / (theta + k) ** 2)],
        ] as const;
        for (const [actual, wanted] of pairs)
          expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(2e-14 * Math.abs(wanted) + 2e-16 * y);
        if (y > 1000) continue;
        expect(Math.abs(sumShares(theta, y) - exactSum(y, (k) => k / (theta + k)))).toBeLessThanOrEqual(
          1e-14 * y,
        );
        const squares = exactSum(y, (k) => (k * (2 * theta + k)) / (theta + k) ** 2);
        expect(Math.abs(sumSquareShares(theta, y) - squares)).toBeLessThanOrEqual(2e-14 * y);
      }
  });

  it("are differences of the gamma function and its derivatives", () => {
    for (const [theta, y] of [
      [0.5, 12],
      [7.25, 300],
      [31, 20000],
    ] as const) {
      expect(sumReciprocals(theta, y)).toBeCloseTo(digamma(theta + y) - digamma(theta), 12);
      expect(sumReciprocalSquares(theta, y)).toBeCloseTo(trigamma(theta) - trigamma(theta + y), 12);
      const rise = logGamma(theta + y) - logGamma(theta) - y * Math.log(theta);
      expect(Math.abs(sumLogarithms(theta, y) / rise - 1)).toBeLessThan(1e-13);
    }
  });

  it("hold the logarithm of a factorial", () => {
    expect(logFactorial(0)).toBe(0);
    expect(logFactorial(1)).toBe(0);
    expect(logFactorial(20)).toBeCloseTo(Math.log(2432902008176640000), 13);
    expect(logFactorial(1e15) / logGamma(1e15 + 1)).toBeCloseTo(1, 14);
  });
});
