import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SijillError } from "../../../src/errors/index.ts";
import { normal } from "../../../src/statistics/distributions/index.ts";
import { poissonGlmAdapter } from "../../../src/statistics/reference/adapters/poisson_glm.ts";
import {
  covariate,
  factor,
  intercept,
  poissonRegression,
  step,
  trend,
} from "../../../src/statistics/regression/index.ts";
import { expectVectors } from "../expectVectors.ts";
import { coefficient, errors, estimates, fitted, relativeDifference, separated } from "./answers.ts";
import { anyCounts } from "./anyCounts.ts";
import { type CountInput, design, readVectors } from "./readVectors.ts";

const settings = { seed: 1989, numRuns: 300 };

describe("poissonRegression", () => {
  it("agrees with R's glm on every case", () => {
    expectVectors("poisson_glm", poissonGlmAdapter, 20, 28);
    expectVectors("poisson_glm_more", poissonGlmAdapter, 27);
  });

  it("agrees with R also in p-values too small for an absolute tolerance", () => {
    const cases = ["poisson_glm", "poisson_glm_more"].flatMap((file) =>
      readVectors<CountInput, { p?: readonly number[]; separated?: boolean }>(file),
    );
    let compared = 0;
    for (const { input, expected } of cases) {
      if (expected.p === undefined) continue;
      const fit = fitted(poissonRegression(input.y, design(input.X), { offset: input.offset }));
      fit.coefficients.forEach((c, j) => {
        const p = expected.p?.[j] ?? Number.NaN;
        if (p < 1e-290 || p > 0.999) return;
        expect(relativeDifference([c.p ?? Number.NaN], [p])).toBeLessThan(1e-8);
        compared++;
      });
    }
    expect(compared).toBeGreaterThan(80);
  });

  it("stands where the likelihood is flat: the score is 0 against the standard errors", () => {
    fc.assert(
      fc.property(anyCounts(), ({ y, rows, offset }) => {
        const result = poissonRegression(y, design(rows), { offset });
        fc.pre(result.kind === "fitted");
        const fit = fitted(result);
        for (let j = 0; j < 3; j++) {
          const score = y.reduce(
            (sum, value, i) => sum + (rows[i]?.[j] ?? 0) * (value - (fit.fitted[i] ?? 0)),
            0,
          );
          expect(Math.abs(score) * (fit.coefficients[j]?.standardError ?? 0)).toBeLessThan(1e-9);
        }
      }),
      settings,
    );
  });

  it("always answers by kind, with finite numbers only", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyCounts(1, 8), ({ y, rows, offset }) => {
        const result = poissonRegression(y, design(rows), { offset });
        kinds.add(result.kind);
        JSON.stringify(result, (key, value: unknown) => {
          if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${key} is ${value}`);
          return value;
        });
      }),
      { ...settings, numRuns: 2000 },
    );
    expect([...kinds].sort()).toEqual(["fitted", "rank-deficient", "separated"]);
  });

  it("does not depend on the order of the columns or of the observations", () => {
    fc.assert(
      fc.property(anyCounts(), ({ y, rows, offset }) => {
        const result = poissonRegression(y, design(rows), { offset });
        fc.pre(result.kind === "fitted");
        const turned = poissonRegression(
          y.toReversed(),
          design(rows.toReversed().map(([a = 0, b = 0, c = 0]) => [c, a, b])),
          { offset: offset.toReversed() },
        );
        const [c, a, b] = estimates(turned);
        const wanted = estimates(result);
        const scale = errors(result);
        [a, b, c].forEach((value, j) => {
          expect(Math.abs((value ?? Number.NaN) - (wanted[j] ?? 0)) / (scale[j] ?? 0)).toBeLessThan(1e-9);
        });
        expect(fitted(turned).deviance).toBeCloseTo(fitted(result).deviance, 7);
      }),
      settings,
    );
  });

  it("moves only the constant, by a logarithm, when exposure is counted in other units", () => {
    fc.assert(
      fc.property(anyCounts(), fc.integer({ min: 1, max: 1000 }), ({ y, rows, offset }, factor) => {
        const exposure = offset.map(Math.exp);
        const result = poissonRegression(y, design(rows), { exposure });
        fc.pre(result.kind === "fitted");
        const other = poissonRegression(y, design(rows), { exposure: exposure.map((e) => e * factor) });
        const [a0 = 0, a1 = 0, a2 = 0] = estimates(result);
        const [b0 = 0, b1 = 0, b2 = 0] = estimates(other);
        expect(b0 - a0).toBeCloseTo(-Math.log(factor), 8);
        expect(b1).toBeCloseTo(a1, 8);
        expect(b2).toBeCloseTo(a2, 8);
      }),
      settings,
    );
  });

  it("gives the rate ratio of two periods in closed form, with p and interval from one distribution", () => {
    const fit = poissonRegression([4, 6, 5, 5, 9, 11], [intercept(), step(4)], {
      exposure: [10, 10, 10, 10, 10, 10],
    });
    const change = coefficient(fit, "step after 4 observations");
    expect(change.rateRatio?.value).toBeCloseTo(2, 13);
    expect(change.standardError).toBeCloseTo(Math.sqrt(1 / 20 + 1 / 20), 13);
    const z = Math.log(2) / Math.sqrt(0.1);
    expect(change.p).toBeCloseTo(2 * normal.cdf(-z), 13);
    fc.assert(
      fc.property(
        anyCounts(),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        ({ y, rows, offset }, level) => {
          const result = poissonRegression(y, design(rows), { offset, level });
          fc.pre(result.kind === "fitted");
          for (const c of fitted(result).coefficients) {
            const { lower, upper } = c.interval ?? { lower: Number.NaN, upper: Number.NaN };
            const p = c.p ?? Number.NaN;
            if (Math.abs(p - (1 - level)) < 1e-9) continue;
            expect(lower < 0 && upper > 0).toBe(p > 1 - level);
          }
        },
      ),
      settings,
    );
  });

  it("finds coal-mining disasters less frequent from 1891 on: log ratio −1.22644566, s.e. 0.15215551, as R's glm", () => {
    const coal = readVectors<{ x: readonly number[] }, unknown>("changepoint")[0]?.input.x ?? [];
    const dates = { start: "1851", frequency: "year" } as const;
    const change = coefficient(poissonRegression(coal, [intercept(), step("1891")], { dates }), "step 1891");
    expect(change.estimate).toBeCloseTo(-1.22644566, 8);
    // R's glm prints 0.15215551, from the weights of the step before the last; two Poisson rates have a closed form.
    expect(change.standardError).toBeCloseTo(0.15215551, 5);
    const before = coal.slice(0, 40).reduce((a, b) => a + b, 0);
    const after = coal.slice(40).reduce((a, b) => a + b, 0);
    expect(change.standardError).toBeCloseTo(Math.sqrt(1 / before + 1 / after), 14);
  });

  it("names the columns that cannot be told apart, and how they are made", () => {
    const result = poissonRegression(
      [3, 1, 4, 1, 5],
      [intercept(), trend(), covariate("year", [2011, 2012, 2013, 2014, 2015])],
    );
    expect(result).toMatchObject({ kind: "rank-deficient", rank: 2, parameters: 3 });
    if (result.kind !== "rank-deficient") return;
    expect(result.reason).toBe(
      'the columns of the design cannot be told apart: "year" is a combination of "intercept", "trend"',
    );
    const [first] = result.dependent;
    expect(first?.combination[0]?.multiplier).toBeCloseTo(2010, 8);
    expect(first?.combination[1]?.multiplier).toBeCloseTo(1, 8);
    expect(poissonRegression([1, 2], [intercept(), trend(), covariate("x", [5, 1])]).kind).toBe(
      "rank-deficient",
    );
  });

  it("gives a separated model at its limit: estimates that exist, directions of those that do not", () => {
    const sites = ["a", "b", "b", "c", "a", "c", "d", "d"];
    const result = separated(
      poissonRegression([3, 0, 0, 0, 5, 0, 2, 1], [intercept(), factor("site", sites)]),
    );
    expect(
      result.coefficients.map((c) => (c.kind === "diverging" ? c.limit : c.estimate.toFixed(6))),
    ).toEqual(["1.386294", "-Infinity", "-Infinity", "-0.980829"]);
    expect(result.separatedObservations).toEqual([1, 2, 3, 5]);
    expect(result.fitted.map((mu) => Number(mu.toFixed(9)))).toEqual([4, 0, 0, 0, 4, 0, 1.5, 1.5]);
    expect(result.reason).toContain("4 fitted mean(s)");
    expect(result.covariance.matrix).toHaveLength(2);
  });

  it("answers a series without any event as separated, not with a large negative number", () => {
    const result = separated(poissonRegression([0, 0, 0], [intercept()], { exposure: [10, 20, 30] }));
    expect(result.coefficients).toEqual([
      { kind: "diverging", name: "intercept", estimate: null, limit: "-Infinity" },
    ]);
    expect(result).toMatchObject({
      fitted: [0, 0, 0],
      deviance: 0,
      nullDeviance: 0,
      logLikelihood: 0,
      aic: 2,
    });
  });

  it("has no statistic where robust errors are 0, rather than a division by 0", () => {
    const fit = fitted(poissonRegression([2, 2, 2, 2], [intercept()], { covariance: "robust" }));
    const [c] = fit.coefficients;
    expect(c?.standardError).toBeLessThan(1e-15);
    expect(c).toMatchObject({ statistic: null, p: null, interval: null, rateRatio: null });
  });

  it("says not-converged when it ran out of steps", () => {
    const result = poissonRegression([1, 5, 40, 2, 300], [intercept(), trend()], { maximumIterations: 2 });
    expect(result).toEqual({
      kind: "not-converged",
      reason: "the estimates still move after 2 iterations",
      iterations: 2,
    });
  });

  it("names the argument of hostile numbers", () => {
    const model = [intercept()];
    const code = (call: () => unknown) => {
      try {
        call();
      } catch (error) {
        if (error instanceof SijillError) return `${error.code} ${error.place.path ?? ""}`;
        throw error;
      }
      return "no error";
    };
    expect(code(() => poissonRegression([], model))).toBe("SIJILL_ARGUMENT_EMPTY response");
    expect(code(() => poissonRegression([1, Number.NaN], model))).toBe(
      "SIJILL_ARGUMENT_NOT_FINITE response[1]",
    );
    expect(code(() => poissonRegression([1, -1], model))).toBe("SIJILL_ARGUMENT_OUT_OF_RANGE response[1]");
    expect(code(() => poissonRegression([1, 1.5], model))).toBe("SIJILL_ARGUMENT_NOT_WHOLE response[1]");
    expect(code(() => poissonRegression([1, 1e308], model))).toBe("SIJILL_ARGUMENT_NOT_WHOLE response[1]");
    expect(code(() => poissonRegression([1, 2], []))).toBe("SIJILL_TERMS_EMPTY terms");
    expect(code(() => poissonRegression([1, 2], model, { exposure: [1, 0] }))).toBe(
      "SIJILL_ARGUMENT_OUT_OF_RANGE options.exposure[1]",
    );
    expect(code(() => poissonRegression([1, 2], model, { exposure: [1] }))).toBe(
      "SIJILL_ARGUMENT_LENGTH_MISMATCH options.exposure",
    );
    expect(code(() => poissonRegression([1, 2], model, { offset: [1, 1e308] }))).toBe(
      "SIJILL_ARGUMENT_OUT_OF_RANGE options.offset[1]",
    );
    expect(code(() => poissonRegression([1, 2], model, { offset: [0, 0], exposure: [1, 1] }))).toBe(
      "SIJILL_OPTIONS_EXCLUDE options.exposure",
    );
    expect(code(() => poissonRegression([1, 2], model, { level: 1 }))).toBe(
      "SIJILL_ARGUMENT_OUT_OF_RANGE options.level",
    );
    expect(code(() => poissonRegression([1, 2], model, { covariance: { type: "newey-west", lag: 2 } }))).toBe(
      "SIJILL_ARGUMENT_OUT_OF_RANGE options.covariance.lag",
    );
    expect(code(() => poissonRegression([1, 2], { names: ["a"], rows: [[1], [1, 2]] }))).toBe(
      "SIJILL_ARGUMENT_LENGTH_MISMATCH design.rows[1]",
    );
    expect(code(() => poissonRegression([1, 2], { names: ["a"], rows: [[1], [Number.NaN]] }))).toBe(
      'SIJILL_ARGUMENT_NOT_FINITE column "a"[1]',
    );
    expect(code(() => poissonRegression([1, 2], [intercept(), intercept()]))).toBe(
      "SIJILL_COLUMN_REPEATED terms",
    );
    expect(code(() => poissonRegression([1, 2], [covariate("x", [1])]))).toBe(
      'SIJILL_ARGUMENT_LENGTH_MISMATCH covariate "x"',
    );
  });

  it("holds extreme but possible numbers: columns of 1e300, counts near 2^53", () => {
    const tall = fitted(
      poissonRegression([3, 4, 1, 0, 0], [intercept(), covariate("x", [0, 0, 1e300, 2e300, 3e300])]),
    );
    const plain = fitted(poissonRegression([3, 4, 1, 0, 0], [intercept(), covariate("x", [0, 0, 1, 2, 3])]));
    expect(tall.coefficients[1]?.p).toBeCloseTo(plain.coefficients[1]?.p ?? 0, 12);
    expect((tall.coefficients[1]?.estimate ?? 0) * 1e300).toBeCloseTo(
      plain.coefficients[1]?.estimate ?? 0,
      12,
    );
    const large = fitted(poissonRegression([9007199254740000, 9007199254740990], [intercept()]));
    expect(large.coefficients[0]?.rateRatio?.value).toBeCloseTo(9007199254740495, -3);
  });
});
