import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  complementaryErrorFunction,
  digamma,
  errorFunction,
  logGamma,
  trigamma,
} from "../../../src/statistics/distributions/index.ts";
import { expectProblem } from "../expectProblem.ts";

const positive = fc.double({ min: -6, max: 6, noNaN: true }).map((power) => 10 ** power);
const run = { seed: 20140120, numRuns: 500 };

describe("logGamma", () => {
  it("is exactly 0 at 1 and 2, and keeps its digits beside them", () => {
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    // mpmath, 30 digits; R 4.2.2 gives -5.772155831140715e-08
    expect(Math.abs(logGamma(1.0000001) / -5.772155829918507e-8 - 1)).toBeLessThan(1e-14);
    expect(Math.abs(logGamma(1.9999999) / -4.2278430309861296e-8 - 1)).toBeLessThan(1e-14);
  });

  it("obeys log Γ(x+1) = log Γ(x) + log x", () => {
    fc.assert(
      fc.property(positive, (x) => {
        const size = 1 + Math.abs(logGamma(x)) + Math.abs(Math.log(x));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-14 * size);
      }),
      run,
    );
  });

  it("reflects below 0 and refuses the poles", () => {
    expect(logGamma(-0.5)).toBeCloseTo(1.2655121234846454, 14);
    expect(logGamma(-2.5)).toBeCloseTo(-0.056243716497674054, 14);
    for (const pole of [0, -1, -7]) expectProblem(() => logGamma(pole), "SIJILL_ARGUMENT_OUT_OF_RANGE", "x");
    expectProblem(() => logGamma(Number.NaN), "SIJILL_ARGUMENT_NOT_FINITE", "x");
  });
});

describe("digamma and trigamma", () => {
  it("obey their recurrences", () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-14 * (20 + 1 / x));
        expect(Math.abs(trigamma(x) - trigamma(x + 1) - 1 / x / x)).toBeLessThan(1e-14 * (2 + 1 / x / x));
      }),
      run,
    );
  });

  it("refuse numbers that are not above 0", () => {
    for (const value of [0, -1]) {
      expectProblem(() => digamma(value), "SIJILL_ARGUMENT_OUT_OF_RANGE", "x");
      expectProblem(() => trigamma(value), "SIJILL_ARGUMENT_OUT_OF_RANGE", "x");
    }
  });
});

describe("the error functions", () => {
  it("add to 1 and are odd", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        expect(errorFunction(x) + complementaryErrorFunction(x)).toBeCloseTo(1, 14);
        expect(errorFunction(-x)).toBe(-errorFunction(x));
      }),
      run,
    );
  });

  it("refuse NaN", () => {
    expectProblem(() => errorFunction(Number.NaN), "SIJILL_ARGUMENT_NOT_FINITE", "x");
    expectProblem(() => complementaryErrorFunction(Number.NaN), "SIJILL_ARGUMENT_NOT_FINITE", "x");
  });
});
