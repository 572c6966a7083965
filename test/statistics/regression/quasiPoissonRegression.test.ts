import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentT } from "../../../src/statistics/distributions/index.ts";
import {
  intercept,
  poissonRegression,
  quasiPoissonRegression,
  trend,
} from "../../../src/statistics/regression/index.ts";
import { errors, estimates, fitted, relativeDifference } from "./answers.ts";
import { anyCounts } from "./anyCounts.ts";
import { type CountInput, design, readVectors } from "./readVectors.ts";

describe("quasiPoissonRegression", () => {
  it("is the Poisson with errors times the root of the dispersion, compared with Student's t", () => {
    fc.assert(
      fc.property(anyCounts(), ({ y, rows, offset }) => {
        const plain = poissonRegression(y, design(rows), { offset });
        fc.pre(plain.kind === "fitted");
        const quasi = fitted(quasiPoissonRegression(y, design(rows), { offset }));
        const phi = quasi.dispersion ?? Number.NaN;
        fc.pre(phi > 1e-12);
        expect(estimates(quasi)).toEqual(estimates(plain));
        expect(
          relativeDifference(
            errors(quasi),
            errors(plain).map((se) => se * Math.sqrt(phi)),
          ),
        ).toBeLessThan(1e-12);
        const [first] = quasi.coefficients;
        const t = first?.statistic ?? Number.NaN;
        const p = 2 * studentT.cdf(-Math.abs(t), quasi.residualDegrees);
        expect(first?.p).toBeCloseTo(p, 12);
        expect(quasi).toMatchObject({ logLikelihood: null, aic: null, bic: null, reference: "t" });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("finds the dispersion of warpbreaks, 3.7639 (R's summary.glm prints 3.763890 from the step before convergence)", () => {
    const warpbreaks = readVectors<CountInput, unknown>("poisson_glm")[0]?.input;
    if (warpbreaks === undefined) throw new Error("no warpbreaks");
    const fit = fitted(quasiPoissonRegression(warpbreaks.y, design(warpbreaks.X)));
    expect(fit.dispersion).toBeCloseTo(3.76389047, 4);
    expect(fit.dispersion).toBeCloseTo(3.7638813293, 10);
  });

  it("says saturated when no observation is left to estimate the dispersion from", () => {
    expect(quasiPoissonRegression([4, 9], [intercept(), trend()])).toEqual({
      kind: "saturated",
      reason: "2 coefficients for 2 observations leave no scatter to estimate the dispersion from",
      parameters: 2,
    });
  });

  it("gives no statistic where the dispersion is 0", () => {
    const fit = fitted(quasiPoissonRegression([1, 1, 1, 1], [intercept()]));
    expect(fit.coefficients[0]).toMatchObject({ statistic: null, p: null, interval: null });
  });
});
