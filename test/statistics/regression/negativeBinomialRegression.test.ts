import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma, logGamma } from "../../../src/statistics/distributions/index.ts";
import { negativeBinomialAdapter } from "../../../src/statistics/reference/adapters/negative_binomial.ts";
import {
  factor,
  intercept,
  negativeBinomialRegression,
  poissonRegression,
  trend,
} from "../../../src/statistics/regression/index.ts";
import { expectVectors } from "../expectVectors.ts";
import { estimates, fitted, relativeDifference, separated } from "./answers.ts";
import { anyCounts } from "./anyCounts.ts";
import { type CountInput, design, readVectors } from "./readVectors.ts";

/** Log-likelihood written out with gamma functions, independent of the code that is tested. */
function logLikelihood(y: readonly number[], mu: readonly number[], theta: number): number {
  return y.reduce((sum, count, i) => {
    const m = mu[i] ?? Number.NaN;
    return (
      sum +
      logGamma(count + theta) -
      logGamma(theta) -
      logGamma(count + 1) +
      theta * Math.log(theta / (theta + m)) +
      (count === 0 ? 0 : count * Math.log(m / (theta + m)))
    );
  }, 0);
}

describe("negativeBinomialRegression", () => {
  it("agrees with MASS's glm.nb, polished, on every case", () => {
    expectVectors("negative_binomial", negativeBinomialAdapter, 20);
    expectVectors("negative_binomial_more", negativeBinomialAdapter, 24);
  });

  it("holds theta to 1e-12 of 40-digit arithmetic where it nears the Poisson and R's polish keeps nine digits", () => {
    const truth: Readonly<Record<string, number>> = {
      "nbmore-21": 390.4524847663388,
      "nbmore-11": 127.62230943454135,
    };
    for (const { id, input } of readVectors<CountInput, unknown>("negative_binomial_more")) {
      const wanted = truth[id];
      if (wanted === undefined) continue;
      const fit = fitted(negativeBinomialRegression(input.y, design(input.X), { offset: input.offset }));
      expect(fit.theta?.kind === "finite" ? Math.abs(fit.theta.estimate / wanted - 1) : 1).toBeLessThan(
        1e-12,
      );
    }
  });

  it("gives quine's theta, 1.27489264581 with s.e. 0.161035 (MASS, Venables & Ripley 2002, 7.4)", () => {
    const quine = readVectors<CountInput, unknown>("negative_binomial").find(
      (c) => c.input.description === "quine",
    );
    const fit = fitted(negativeBinomialRegression(quine?.input.y ?? [], design(quine?.input.X ?? [])));
    expect(fit.theta).toMatchObject({ kind: "finite" });
    if (fit.theta?.kind !== "finite") return;
    expect(fit.theta.estimate).toBeCloseTo(1.27489264581, 8);
    expect(fit.theta.standardError).toBeCloseTo(0.161035, 5);
  });

  it("stands at a maximum: both scores are 0, and no neighbouring theta is likelier", () => {
    let finite = 0;
    fc.assert(
      fc.property(anyCounts(8, 40), ({ y, rows, offset }) => {
        const result = negativeBinomialRegression(y, design(rows), { offset });
        fc.pre(result.kind === "fitted");
        const fit = fitted(result);
        if (fit.theta?.kind !== "finite") return;
        const theta = fit.theta.estimate;
        fc.pre(theta < 1e4);
        finite++;
        const score = y.reduce((sum, count, i) => {
          const m = fit.fitted[i] ?? Number.NaN;
          return (
            sum +
            digamma(count + theta) -
            digamma(theta) +
            Math.log(theta / (theta + m)) +
            (m - count) / (m + theta)
          );
        }, 0);
        expect(Math.abs(score) * fit.theta.standardError).toBeLessThan(1e-7);
        for (let j = 0; j < 3; j++) {
          const slope = y.reduce((sum, count, i) => {
            const m = fit.fitted[i] ?? Number.NaN;
            return sum + ((rows[i]?.[j] ?? 0) * (count - m)) / (1 + m / theta);
          }, 0);
          expect(Math.abs(slope) * (fit.coefficients[j]?.standardError ?? 0)).toBeLessThan(1e-8);
        }
        const top = logLikelihood(y, fit.fitted, theta);
        expect(fit.logLikelihood).toBeCloseTo(top, 7);
        for (const factor of [0.5, 0.9, 1.1, 2])
          expect(logLikelihood(y, fit.fitted, theta * factor)).toBeLessThanOrEqual(top + 1e-9);
      }),
      { seed: 1987, numRuns: 300 },
    );
    expect(finite).toBeGreaterThan(100);
  });

  it("states an infinite theta, with the Poisson's fit, when counts scatter less than a Poisson", () => {
    const counts = [4, 5, 4, 5, 5, 4, 5, 5];
    const fit = fitted(negativeBinomialRegression(counts, [intercept(), trend()]));
    expect(fit.theta?.kind).toBe("infinite");
    expect(fit.againstPoisson).toEqual({ statistic: 0, p: 1 });
    const poisson = poissonRegression(counts, [intercept(), trend()]);
    expect(relativeDifference(estimates(fit), estimates(poisson))).toBeLessThan(1e-12);
    expect(fit.aic).toBe(fitted(poisson).aic);
  });

  it("is never less likely than the Poisson, and always answers by kind with finite numbers", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyCounts(1, 12), ({ y, rows, offset }) => {
        const result = negativeBinomialRegression(y, design(rows), { offset });
        kinds.add(result.kind);
        JSON.stringify(result, (key, value: unknown) => {
          if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${key} is ${value}`);
          return value;
        });
        const poisson = poissonRegression(y, design(rows), { offset });
        if (result.kind !== "fitted" || poisson.kind !== "fitted") return;
        expect(result.logLikelihood).toBeGreaterThanOrEqual((poisson.logLikelihood ?? 0) - 1e-9);
      }),
      { seed: 12, numRuns: 1500 },
    );
    expect(kinds.has("fitted") && kinds.has("separated") && kinds.has("rank-deficient")).toBe(true);
    expect(kinds.has("not-converged")).toBe(false);
  });

  it("gives a separated model at its limit", () => {
    const sites = ["a", "b", "b", "a", "a", "c", "c", "c"];
    const fit = separated(
      negativeBinomialRegression([3, 0, 0, 19, 1, 7, 0, 22], [intercept(), factor("site", sites)]),
    );
    expect(fit.coefficients[1]).toMatchObject({ kind: "diverging", name: "site b", limit: "-Infinity" });
    expect(fit.fitted.slice(0, 4).map((mu) => Number(mu.toFixed(4)))).toEqual([7.6667, 0, 0, 7.6667]);
    expect(fit.theta?.kind).toBe("finite");
  });
});
