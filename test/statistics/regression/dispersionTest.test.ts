import { describe, expect, it } from "vitest";
import { normal } from "../../../src/statistics/distributions/index.ts";
import { intercept, linearRegression, poissonRegression } from "../../../src/statistics/regression/index.ts";
import { fitted } from "./answers.ts";
import { type CountInput, design, readVectors } from "./readVectors.ts";

describe("dispersion test of Cameron and Trivedi", () => {
  it("is the t statistic of the auxiliary regressions, on a constant and on the mean", () => {
    const warpbreaks = readVectors<CountInput, unknown>("poisson_glm")[0]?.input;
    if (warpbreaks === undefined) throw new Error("no warpbreaks");
    const fit = fitted(poissonRegression(warpbreaks.y, design(warpbreaks.X)));
    const excess = warpbreaks.y.map((y, i) => {
      const mu = fit.fitted[i] ?? Number.NaN;
      return ((y - mu) ** 2 - y) / mu;
    });
    const constant = linearRegression(excess, [intercept()]);
    const slope = linearRegression(excess, design(fit.fitted.map((mu) => [mu])));
    if (constant.kind !== "fitted" || slope.kind !== "fitted") throw new Error("no fit");
    const { linear, quadratic } = fit.dispersionTest;
    for (const [own, other] of [
      [linear, constant.coefficients[0]],
      [quadratic, slope.coefficients[0]],
    ] as const) {
      expect(own.alpha).toBeCloseTo(other?.estimate ?? Number.NaN, 12);
      expect(own.statistic).toBeCloseTo(other?.statistic ?? Number.NaN, 11);
      expect(own.p).toBeCloseTo(normal.cdf(-(own.statistic ?? Number.NaN)), 13);
    }
    expect(linear.p).toBeLessThan(0.001);
  });

  it("says nothing when the residuals have no scatter", () => {
    const { linear } = fitted(poissonRegression([1, 1, 1], [intercept()])).dispersionTest;
    expect(linear).toEqual({ alpha: -1, statistic: null, p: null });
  });
});
