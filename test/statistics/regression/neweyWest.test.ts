import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neweyWestAdapter } from "../../../src/statistics/reference/adapters/newey_west.ts";
import {
  type CovarianceChoice,
  intercept,
  poissonRegression,
} from "../../../src/statistics/regression/index.ts";
import { expectVectors } from "../expectVectors.ts";
import { errors, fitted, relativeDifference } from "./answers.ts";
import { anyCounts } from "./anyCounts.ts";
import { design } from "./readVectors.ts";

describe("covariance: newey-west and robust", () => {
  it("agrees with R's sandwich on every case", () => {
    expectVectors("newey_west", neweyWestAdapter, 20);
    expectVectors("newey_west_more", neweyWestAdapter, 12);
  });

  it("follows its definition for a mean: weighted autocovariances of the residuals", () => {
    const y = [4, 7, 1, 0, 3, 9, 9, 2];
    const mean = y.reduce((a, b) => a + b, 0) / y.length;
    const gamma = (lag: number) =>
      y.slice(lag).reduce((sum, value, i) => sum + (value - mean) * ((y[i] ?? 0) - mean), 0);
    const [se] = errors(poissonRegression(y, [intercept()], { covariance: { type: "newey-west", lag: 2 } }));
    // The coefficient is log of the mean: its bread is 1/Σμ.
    const meat = gamma(0) + 2 * ((2 / 3) * gamma(1) + (1 / 3) * gamma(2));
    expect(se).toBeCloseTo(Math.sqrt(meat) / (mean * y.length), 14);
  });

  it("is the robust covariance at lag 0, takes a documented default lag, and adjusts by n/(n − k)", () => {
    fc.assert(
      fc.property(anyCounts(10, 40), ({ y, rows, offset }) => {
        const se = (covariance: CovarianceChoice) => {
          const result = poissonRegression(y, design(rows), { offset, covariance });
          fc.pre(result.kind === "fitted");
          return errors(result);
        };
        expect(se({ type: "newey-west", lag: 0 })).toEqual(se("robust"));
        const lag = Math.floor(4 * (y.length / 100) ** (2 / 9));
        expect(se({ type: "newey-west" })).toEqual(se({ type: "newey-west", lag }));
        const factor = Math.sqrt(y.length / (y.length - 3));
        const adjusted = se({ type: "robust", adjust: true });
        fc.pre(adjusted.every((value) => value > 1e-9));
        expect(
          relativeDifference(
            adjusted,
            se("robust").map((value) => value * factor),
          ),
        ).toBeLessThan(1e-12);
      }),
      { seed: 87, numRuns: 150 },
    );
  });

  it("leaves the estimates alone", () => {
    const y = [3, 8, 1, 9, 4];
    const plain = fitted(poissonRegression(y, [intercept()]));
    const robust = fitted(poissonRegression(y, [intercept()], { covariance: "robust" }));
    expect(robust.coefficients[0]?.estimate).toBe(plain.coefficients[0]?.estimate);
    expect(robust.covariance.choice).toEqual({ type: "robust", adjust: false });
  });
});
