import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratioEstimate } from "../../../src/statistics/sampling/index.ts";
import { publishedTable } from "../publishedTable.ts";

describe("ratioEstimate", () => {
  const schools = publishedTable("survey/survey_apisrs.csv");
  it.skipIf(schools === null)(
    "gives the mean growth 31.9 with standard error 2.0905 that samplics #60 missed by a factor of 80",
    () => {
      const numerator = (schools ?? []).map(({ growth }) => Number(growth));
      const result = ratioEstimate({ numerator, denominator: numerator.map(() => 1), population: 6194 });
      expect(result.ratio).toBeCloseTo(31.9, 12);
      expect(result.standardError).toBeCloseTo(2.090493246691713, 11);
    },
  );

  const byType = publishedTable("survey/survey_apistrat.csv");
  it.skipIf(byType === null || schools === null)(
    "agrees with R on students per enrolment, sampled simply and by type of school",
    () => {
      const columns = (rows: readonly Readonly<Record<string, string>>[]) => ({
        numerator: rows.map((row) => Number(row["api.stu"])),
        denominator: rows.map(({ enroll }) => Number(enroll)),
      });
      const simple = ratioEstimate({ ...columns(schools ?? []), population: 6194 });
      expect(simple.ratio).toBeCloseTo(0.8253536545731343, 12);
      expect(simple.standardError).toBeCloseTo(0.01006882632332813, 12);
      const strata = ["E", "H", "M"].map((type) => {
        const rows = (byType ?? []).filter(({ stype }) => stype === type);
        return { ...columns(rows), population: Number(rows[0]?.fpc) };
      });
      const stratified = ratioEstimate({ strata });
      expect(stratified.ratio).toBeCloseTo(0.8369568872832571, 12);
      expect(stratified.standardError).toBeCloseTo(0.007757103058241495, 12);
      expect(stratified.degreesOfFreedom).toBe(197);
    },
  );

  it("has no error when numerator and denominator are proportional, and scales with either", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0.01, max: 5, noNaN: true }), (denominator, factor) => {
        const proportional = ratioEstimate({ numerator: denominator.map((x) => x * factor), denominator });
        expect(proportional.ratio).toBeCloseTo(factor, 12);
        expect(proportional.standardError).toBe(0);
        const numerator = denominator.map((x, i) => (i % 3) + x / 2);
        const plain = ratioEstimate({ numerator, denominator, population: 50 });
        const scaled = ratioEstimate({
          numerator: numerator.map((y) => 365 * y),
          denominator,
          population: 50,
        });
        expect(scaled.standardError).toBeCloseTo(365 * plain.standardError, 7);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it("has no interval wider by the normal than by the t distribution, both around the ratio", () => {
    const sample = { numerator: [1, 2, 0, 3], denominator: [4, 8, 3, 10], population: 40 };
    const t = ratioEstimate(sample).interval;
    const normal = ratioEstimate(sample, { interval: "normal" }).interval;
    expect(t.lower).toBeLessThan(normal.lower);
    expect(t.upper).toBeGreaterThan(normal.upper);
  });

  it("names the argument that is wrong", () => {
    const of =
      (sample: unknown, options = {}) =>
      () =>
        ratioEstimate(sample as { numerator: number[]; denominator: number[] }, options);
    expect(of({ numerator: [], denominator: [] })).toThrow("sample.numerator is empty.");
    expect(of({ numerator: [1], denominator: [1, 2] })).toThrow(
      "sample.numerator has 1 values and sample.denominator has 2.",
    );
    expect(of({ numerator: [1, Number.NaN], denominator: [1, 2] })).toThrow("sample.numerator[1] is NaN");
    expect(of({ numerator: [1, 2], denominator: [1, -1] })).toThrow("The values of denominator sum to 0");
    expect(of({ numerator: [1], denominator: [2] })).toThrow("sample has a single sampled unit");
    expect(of({ numerator: [1, 1], denominator: [2, 3], population: 1 })).toThrow(
      "sample.population is 1, fewer",
    );
    expect(of({ strata: [{ numerator: [1, 1], denominator: [2, 3] }] })).toThrow(
      "sample.strata[0].population is undefined",
    );
    expect(of({ numerator: [1e308, 1e308], denominator: [1, 2] })).toThrow(
      "so large that the result exceeds",
    );
    expect(of({ numerator: [1, 1], denominator: [2, 3] }, { interval: "logit" })).toThrow(
      'options.interval is "logit"',
    );
  });
});
