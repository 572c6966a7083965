import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clusterProportion,
  ratioEstimate,
  surveyProportion,
} from "../../../src/statistics/sampling/index.ts";
import { answers, districts, schoolsOfDistricts } from "./apiSchools.ts";
import { expectAnswers } from "./expectAnswers.ts";

const settings = { seed: 1986, numRuns: 200 };
const anyClusters = fc.array(
  fc
    .record({ successes: fc.nat(6), failures: fc.nat(6), more: fc.nat(9) })
    .filter(({ successes, failures }) => successes + failures > 1)
    .map(({ successes, failures, more }) => ({
      successes,
      sample: successes + failures,
      size: successes + failures + more,
    })),
  { minLength: 2, maxLength: 8 },
);

describe("clusterProportion", () => {
  it("agrees with R on districts seen whole and on schools sampled within districts", () => {
    expectAnswers(answers.districts, (interval) => clusterProportion(districts, { interval }));
    expectAnswers(answers.schoolsOfDistricts, (interval) =>
      clusterProportion(schoolsOfDistricts, { interval }),
    );
  });

  it("agrees with R on strata of clusters, one of them with a cluster of one element", () => {
    const result = clusterProportion({
      strata: [
        {
          population: 7,
          clusters: [
            { successes: 1, sample: 2 },
            { successes: 2, sample: 2 },
            { successes: 0, sample: 1 },
          ],
        },
        {
          population: 4,
          clusters: [
            { successes: 1, sample: 2 },
            { successes: 1, sample: 1 },
            { successes: 0, sample: 1 },
          ],
        },
      ],
    });
    // survey 4.1-1: svymean with deff, degf, svytotal.
    expect(result.estimate).toBeCloseTo(0.5686274509803921, 13);
    expect(result.standardError).toBeCloseTo(0.1362816671981258, 13);
    expect(result.designEffect).toBeCloseTo(1.287192410924663, 12);
    expect(result.degreesOfFreedom).toBe(4);
    expect(result.total?.estimate).toBeCloseTo(9.666666666666668, 12);
    expect(result.total?.standardError).toBeCloseTo(3.126943839882287, 12);
  });

  it("is the ratio of successes to elements when clusters are seen whole", () => {
    fc.assert(
      fc.property(anyClusters, fc.nat(20), (clusters, more) => {
        const population = clusters.length + more;
        const whole = clusters.map(({ successes, sample }) => ({ successes, sample }));
        const proportion = clusterProportion({ clusters: whole, population });
        const ratio = ratioEstimate({
          numerator: whole.map(({ successes }) => successes),
          denominator: whole.map(({ sample }) => sample),
          population,
        });
        expect(proportion.estimate).toBeCloseTo(ratio.ratio, 12);
        expect(proportion.standardError).toBeCloseTo(ratio.standardError, 10);
        expect(proportion.total?.standardError).toBeCloseTo(
          ratio.numeratorTotal?.standardError ?? Number.NaN,
          8,
        );
      }),
      settings,
    );
  });

  it("is a stratified sample when every cluster was drawn", () => {
    fc.assert(
      fc.property(anyClusters, (clusters) => {
        const result = clusterProportion({ clusters, population: clusters.length });
        const strata = clusters.map(({ successes, sample, size }) => ({
          successes,
          sample,
          population: size,
        }));
        const stratified = surveyProportion({ strata });
        expect(result.estimate).toBeCloseTo(stratified.estimate, 12);
        expect(result.standardError).toBeCloseTo(stratified.standardError, 12);
        expect(result.total?.standardError).toBeCloseTo(stratified.total?.standardError ?? Number.NaN, 9);
      }),
      settings,
    );
  });

  it("has a design effect near the size of clusters whose elements are all alike, and near 1 when they mix", () => {
    const alike = Array.from({ length: 40 }, (_, i) => ({ successes: i % 2 === 0 ? 10 : 0, sample: 10 }));
    expect(clusterProportion({ clusters: alike }).designEffect).toBeGreaterThan(9);
    const mixed = Array.from({ length: 40 }, () => ({ successes: 5, sample: 10 }));
    expect(clusterProportion({ clusters: mixed })).toMatchObject({
      standardError: 0,
      designEffect: 0,
      total: null,
    });
  });

  it("names the argument that is wrong", () => {
    const of =
      (sample: unknown, options = {}) =>
      () =>
        clusterProportion(sample as typeof districts, options);
    expect(of({ clusters: [] })).toThrow("sample.clusters is empty.");
    expect(of({ strata: [] })).toThrow("sample.strata is empty.");
    expect(of({ clusters: [{ successes: 1, sample: 2 }], population: 5 })).toThrow(
      "sample has a single sampled cluster",
    );
    expect(of({ clusters: [{ successes: 3, sample: 2 }] })).toThrow(
      "sample.clusters[0].successes is 3, more than the 2",
    );
    expect(of({ clusters: [{ successes: 0, sample: 0 }] })).toThrow(
      "sample.clusters[0] has nothing sampled.",
    );
    expect(of({ clusters: [{ successes: 1, sample: 3, size: 2 }] })).toThrow(
      "sample.clusters[0].size is 2, fewer than",
    );
    expect(of({ ...districts, population: 3 })).toThrow(
      "sample.population is 3, fewer than the 15 sampled from it.",
    );
    const lonely = [
      { successes: 1, sample: 1, size: 4 },
      { successes: 1, sample: 2, size: 4 },
    ];
    expect(of({ clusters: lonely, population: 9 })).toThrow(
      "sample.clusters[0] has a single sampled element",
    );
    expect(of(districts, { interval: "exact" })).toThrow('options.interval is "exact"');
  });
});
