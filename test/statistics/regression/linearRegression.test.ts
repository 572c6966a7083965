import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearRegressionAdapter } from "../../../src/statistics/reference/adapters/linear_regression.ts";
import { covariate, intercept, linearRegression, trend } from "../../../src/statistics/regression/index.ts";
import { expectVectors } from "../expectVectors.ts";
import { design, readVectors } from "./readVectors.ts";

interface Input {
  readonly y: readonly number[];
  readonly X: readonly (readonly number[])[];
}

interface Certified {
  readonly coefficients: readonly number[];
  readonly se: readonly number[];
  readonly residual_standard_deviation: number;
  readonly r_squared: number;
}

/** Number of leading digits that agree, as NIST counts them: −log₁₀ of the relative error, at most 15. */
function digits(value: number, certified: number): number {
  const error = certified === 0 ? Math.abs(value) : Math.abs(value - certified) / Math.abs(certified);
  return error === 0 ? 15 : Math.min(15, -Math.log10(error));
}

describe("linearRegression", () => {
  it("agrees with NIST's certified values of all linear sets", () => {
    expectVectors("linear_regression", linearRegressionAdapter, 11);
  });

  for (const { id, input, expected } of readVectors<Input, Certified>("linear_regression")) {
    const asked = id === "Filip" ? 7.5 : 12;
    it(`holds ${asked} certified digits of ${id}`, () => {
      const fit = linearRegression(input.y, design(input.X));
      if (fit.kind !== "fitted") throw new Error(fit.kind);
      const found = [
        ...fit.coefficients.map((c, j) => digits(c.estimate, expected.coefficients[j] ?? Number.NaN)),
        ...fit.coefficients.map((c, j) => digits(c.standardError, expected.se[j] ?? Number.NaN)),
        digits(fit.residualStandardDeviation, expected.residual_standard_deviation),
        digits(fit.rSquared ?? Number.NaN, expected.r_squared),
      ];
      expect(Math.min(...found)).toBeGreaterThanOrEqual(asked);
    });
  }

  const sample = fc.array(
    fc.record({
      y: fc.integer({ min: -100, max: 100 }),
      a: fc.integer({ min: -9, max: 9 }),
      b: fc.integer({ min: -9, max: 9 }),
    }),
    { minLength: 5, maxLength: 20 },
  );

  it("does not depend on the order of columns or observations, and follows the units of the response", () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const y = rows.map((r) => r.y);
        const fit = linearRegression(y, design(rows.map((r) => [1, r.a, r.b])));
        fc.pre(fit.kind === "fitted");
        const turned = linearRegression(
          y.toReversed().map((value) => value * 1e-3),
          design(rows.toReversed().map((r) => [r.b, 1, r.a])),
        );
        if (fit.kind !== "fitted" || turned.kind !== "fitted") throw new Error(turned.kind);
        [1, 2, 0].forEach((place, j) => {
          const [a, b] = [fit.coefficients[j], turned.coefficients[place]];
          expect((b?.estimate ?? Number.NaN) * 1000).toBeCloseTo(a?.estimate ?? 0, 9);
          expect((b?.standardError ?? Number.NaN) * 1000).toBeCloseTo(a?.standardError ?? 0, 9);
        });
        expect(
          fit.fitted.map((value, i) => value + (fit.residuals[i] ?? 0)).map((value) => Math.round(value) + 0),
        ).toEqual(y);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("offers robust errors: HC0 of a mean is the root of the mean squared residual over n", () => {
    const y = [1, 2, 3, 10];
    const fit = linearRegression(y, [intercept()], { covariance: "robust" });
    if (fit.kind !== "fitted") throw new Error(fit.kind);
    const squares = y.reduce((sum, value) => sum + (value - 4) ** 2, 0);
    expect(fit.coefficients[0]?.standardError).toBeCloseTo(Math.sqrt(squares) / 4, 14);
  });

  it("answers by kind: dependent columns, no observation left, a constant response", () => {
    expect(linearRegression([1, 2, 4], [intercept(), covariate("x", [2, 2, 2])]).kind).toBe("rank-deficient");
    expect(linearRegression([1, 2], [intercept(), trend()]).kind).toBe("saturated");
    const flat = linearRegression([3, 3, 3], [intercept()]);
    expect(flat).toMatchObject({ kind: "fitted", rSquared: null, residualStandardDeviation: 0 });
    if (flat.kind === "fitted")
      expect(flat.coefficients[0]).toMatchObject({ estimate: 3, statistic: null, p: null });
  });

  it("refuses numbers that are none", () => {
    expect(() => linearRegression([], [intercept()])).toThrow("response is empty.");
    expect(() => linearRegression([1, Number.POSITIVE_INFINITY], [intercept()])).toThrow(
      "response[1] is Infinity, which is not a finite number.",
    );
  });
});
