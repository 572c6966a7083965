import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometric } from "../../../src/statistics/distributions/index.ts";
import { surveyProportionAdapter } from "../../../src/statistics/reference/adapters/survey_proportion.ts";
import { type DesignIntervalMethod, surveyProportion } from "../../../src/statistics/sampling/index.ts";
import { checkVectors } from "../checkVectors.ts";
import { answers, simple, strata } from "./apiSchools.ts";
import { expectAnswers } from "./expectAnswers.ts";

const methods: readonly DesignIntervalMethod[] = ["logit", "beta", "wilson", "arcsine", "t", "normal"];
const settings = { seed: 1977, numRuns: 300 };
const anyStratum = fc
  .record({ successes: fc.nat(12), failures: fc.nat(12), more: fc.nat(50) })
  .filter(({ successes, failures }) => successes + failures > 1)
  .map(({ successes, failures, more }) => ({
    successes,
    sample: successes + failures,
    population: successes + failures + more,
  }));

describe("surveyProportion", () => {
  it("agrees with R's survey package on every case", () => {
    checkVectors("survey_proportion", surveyProportionAdapter, 20);
  });

  it("agrees with R on the schools sampled simply and by type, design effects and four intervals included", () => {
    expectAnswers(answers.simple, (interval) => surveyProportion(simple, { interval }));
    expectAnswers(answers.strata, (interval) => surveyProportion({ strata }, { interval }));
  });

  it("has the mean and variance of all samples that could have been drawn", () => {
    // Every sample of 3 from 7 of whom 4 have the property, counted by the hypergeometric distribution.
    let mean = 0;
    let meanVariance = 0;
    let square = 0;
    for (let x = 0; x <= 3; x++) {
      const p = hypergeometric.density(x, 4, 3, 3);
      const result = surveyProportion({ successes: x, sample: 3, population: 7 });
      mean += p * result.estimate;
      square += p * result.estimate ** 2;
      meanVariance += p * result.standardError ** 2;
    }
    expect(mean).toBeCloseTo(4 / 7, 14);
    expect(meanVariance).toBeCloseTo(square - mean ** 2, 14);
  });

  it("is the same whether a stratum is split or not when nothing differs, and forgets strata that were seen whole", () => {
    const whole = surveyProportion({
      strata: [
        { successes: 5, sample: 5, population: 5 },
        { successes: 0, sample: 7, population: 7 },
      ],
    });
    expect(whole).toMatchObject({
      estimate: 5 / 12,
      standardError: 0,
      interval: { lower: 5 / 12, upper: 5 / 12 },
      designEffect: null,
    });
    const one = surveyProportion({ strata: [simple] });
    expect(one).toMatchObject({ estimate: 0.415, total: { estimate: 0.415 * 6194 } });
    expect(one.standardError).toBeCloseTo(surveyProportion(simple).standardError, 15);
  });

  it("keeps every interval around its estimate, within 0 and 1, and nested by level", () => {
    fc.assert(
      fc.property(
        fc.array(anyStratum, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...methods),
        (list, interval) => {
          const narrow = surveyProportion({ strata: list }, { interval, level: 0.9 });
          const wide = surveyProportion({ strata: list }, { interval, level: 0.99 });
          expect(narrow.total?.estimate).toBeCloseTo(
            narrow.estimate * list.reduce((sum, { population }) => sum + population, 0),
            8,
          );
          if (narrow.interval.kind === "all-or-none" || wide.interval.kind === "all-or-none") {
            expect([0, 1]).toContain(narrow.estimate);
            return;
          }
          const slack = 1e-12;
          expect(narrow.interval.lower).toBeLessThanOrEqual(narrow.estimate + slack);
          expect(narrow.interval.upper).toBeGreaterThanOrEqual(narrow.estimate - slack);
          expect(wide.interval.lower).toBeLessThanOrEqual(narrow.interval.lower + slack);
          expect(wide.interval.upper).toBeGreaterThanOrEqual(narrow.interval.upper - slack);
          expect(wide.interval.lower).toBeGreaterThanOrEqual(0);
          expect(wide.interval.upper).toBeLessThanOrEqual(1);
        },
      ),
      settings,
    );
  });

  it("says when an interval was cut at 0 or 1, and keeps its ends before the cut", () => {
    const { interval } = surveyProportion({ successes: 1, sample: 2, population: 3 }, { interval: "t" });
    expect(interval).toMatchObject({ kind: "interval", lower: 0, upper: 1 });
    expect(interval.kind === "interval" && interval.unclipped?.lower).toBeCloseTo(-3.167965362404479, 10);
    expect(surveyProportion(simple, { interval: "t" }).interval).toMatchObject({ unclipped: null });
  });

  it("does not turn none in the sample into none in the population", () => {
    for (const interval of methods)
      expect(surveyProportion({ successes: 0, sample: 50, population: 500 }, { interval }).interval).toEqual({
        kind: "all-or-none",
        method: interval,
      });
    const exact = surveyProportion({ successes: 0, sample: 50, population: 500 }, { interval: "exact" });
    expect(exact.interval).toMatchObject({ kind: "interval", method: "exact", lower: 0 });
    expect(exact.interval.kind === "interval" && exact.interval.upper).toBeGreaterThan(0.05);
  });

  it("inverts the hypergeometric distribution exactly: every number left out has a tail of at most 2.5 per cent", () => {
    fc.assert(
      fc.property(anyStratum, ({ successes: x, sample: n, population }) => {
        const { interval } = surveyProportion({ successes: x, sample: n, population }, { interval: "exact" });
        if (interval.kind !== "interval") throw new Error(interval.kind);
        const [low, high] = [
          Math.round(interval.lower * population),
          Math.round(interval.upper * population),
        ];
        for (let count = x; count <= population - (n - x); count++) {
          let atLeast = 0;
          let atMost = 0;
          for (let k = 0; k <= n; k++) {
            const p = hypergeometric.density(k, count, population - count, n);
            if (k >= x) atLeast += p;
            if (k <= x) atMost += p;
          }
          const kept = count >= low && count <= high;
          if (Math.min(Math.abs(atLeast - 0.025), Math.abs(atMost - 0.025)) > 1e-9)
            expect(kept).toBe(atLeast > 0.025 && atMost > 0.025);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
    const endless = surveyProportion({ successes: 3, sample: 20 }, { interval: "exact" });
    // Clopper–Pearson for 3 of 20, R 4.2.2 binom.test.
    expect(endless.interval.kind === "interval" && endless.interval.lower).toBeCloseTo(0.03207094, 8);
    expect(endless.interval.kind === "interval" && endless.interval.upper).toBeCloseTo(0.3789268, 7);
    expect(endless.total).toBeNull();
  });

  it("names the argument that is wrong", () => {
    const of =
      (sample: unknown, options = {}) =>
      () =>
        surveyProportion(sample as typeof simple, options);
    expect(of({ successes: 3, sample: 2 })).toThrow(
      "sample.successes is 3, more than the 2 that were sampled.",
    );
    expect(of({ successes: -1, sample: 2 })).toThrow("sample.successes is -1");
    expect(of({ successes: 0.5, sample: 2 })).toThrow("sample.successes is 0.5");
    expect(of({ successes: 0, sample: Number.NaN })).toThrow("sample.sample is NaN");
    expect(of({ successes: 0, sample: 0 })).toThrow("sample has nothing sampled.");
    expect(of({ successes: 0, sample: 1 })).toThrow(
      "sample has a single sampled unit, and one cannot show how much units differ.",
    );
    expect(of({ successes: 1, sample: 3, population: 2 })).toThrow(
      "sample.population is 2, fewer than the 3 sampled from it.",
    );
    expect(of({ successes: 1, sample: 3, population: 1e308 })).toThrow("sample.population is 1e+308");
    expect(of({ strata: [] })).toThrow("sample.strata is empty.");
    expect(of({ strata: [simple, { successes: 1, sample: 4 }] })).toThrow(
      "sample.strata[1].population is undefined",
    );
    expect(of({ strata: [simple, { successes: 1, sample: 1, population: 4 }] })).toThrow(
      "sample.strata[1] has a single sampled unit",
    );
    expect(of({ strata: [simple] }, { interval: "exact" })).toThrow('options.interval is "exact"');
    expect(of(simple, { interval: "likelihood" })).toThrow('options.interval is "likelihood"');
    expect(of(simple, { level: 0 })).toThrow("options.level is 0");
  });
});
