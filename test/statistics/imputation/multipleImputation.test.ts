import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multipleImputation } from "../../../src/statistics/imputation/index.ts";

const draws = [1.2, 1.9, 0.7, 1.4, 1.1];
const variances = [0.11, 0.13, 0.09, 0.15, 0.12];

describe("multipleImputation", () => {
  it("agrees with Rubin's rules and Barnard and Rubin's degrees of freedom worked out in R 4.2.2", () => {
    const combined = multipleImputation({ draws, variances, completeDegreesOfFreedom: 48 });
    expect(combined.estimate).toBeCloseTo(1.26, 14);
    expect(combined.totalVariance).toBeCloseTo(0.3516, 14);
    expect(combined.missingShare).toBeCloseTo(0.658703071672355, 14);
    expect(combined.degreesOfFreedom).toBeCloseTo(5.813764290129693, 12);
    expect(combined.interval.lower).toBeCloseTo(-0.202258864701721, 13);
    expect(combined.interval.upper).toBeCloseTo(2.722258864701721, 13);
    const large = multipleImputation({ draws, variances, level: 0.9 });
    expect(large.degreesOfFreedom).toBeCloseTo(9.218932051867164, 12);
    expect(large.interval.lower).toBeCloseTo(0.1759713015736297, 13);
    expect(large.interval.upper).toBeCloseTo(2.34402869842637, 13);
  });

  it("does not round the estimate before it takes the variance", () => {
    // Draws of 10 and 11: the mean is 10.5 and B is 0.5. Rounding first would give B = 1.
    const combined = multipleImputation({ draws: [10, 11], variances: [0, 0] });
    expect(combined.estimate).toBe(10.5);
    expect(combined.betweenVariance).toBe(0.5);
    expect(combined.totalVariance).toBe(0.75);
  });

  it("is the complete-data interval when the imputations agree", () => {
    const normal = multipleImputation({ draws: [3, 3, 3], variances: [4, 4, 4] });
    expect(normal).toMatchObject({ degreesOfFreedom: "infinite", missingShare: 0, betweenVariance: 0 });
    expect(normal.interval.upper).toBeCloseTo(3 + 2 * 1.959963984540054, 13);
    const small = multipleImputation({ draws: [3, 3], variances: [4, 4], completeDegreesOfFreedom: 10 });
    expect(small.degreesOfFreedom).toBeCloseTo((11 / 13) * 10, 13);
  });

  it("uses m − 1 degrees of freedom when complete data would leave no doubt, and no width when nothing differs", () => {
    const counted = multipleImputation({
      draws: [4, 6, 5],
      variances: [0, 0, 0],
      completeDegreesOfFreedom: 7,
    });
    expect(counted).toMatchObject({ degreesOfFreedom: 2, missingShare: 1 });
    const known = multipleImputation({ draws: [4, 4], variances: [0, 0] });
    expect(known.interval).toEqual({ lower: 4, upper: 4, level: 0.95 });
  });

  it("contains its estimate, widens with the level and with disagreement, and ignores the order of the draws", () => {
    const anyDraws = fc.array(
      fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true })),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(anyDraws, fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }), (pairs, df) => {
        const of = (list: typeof pairs, level = 0.95) =>
          multipleImputation({
            draws: list.map(([draw]) => draw),
            variances: list.map(([, variance]) => variance + 100),
            level,
            ...(df === undefined ? {} : { completeDegreesOfFreedom: df }),
          });
        const combined = of(pairs);
        const { lower, upper } = combined.interval;
        expect(lower).toBeLessThanOrEqual(combined.estimate);
        expect(upper).toBeGreaterThanOrEqual(combined.estimate);
        expect(of(pairs, 0.99).interval.lower).toBeLessThanOrEqual(lower);
        const turned = of([...pairs].reverse());
        expect(Math.abs(turned.estimate - combined.estimate)).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(combined.estimate)),
        );
        if (combined.degreesOfFreedom !== "infinite") {
          expect(combined.degreesOfFreedom).toBeGreaterThan(0);
          if (df !== undefined) expect(combined.degreesOfFreedom).toBeLessThanOrEqual(df);
        }
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it("names the argument that is wrong", () => {
    const combine = (input: Parameters<typeof multipleImputation>[0]) => () => multipleImputation(input);
    expect(combine({ draws: [], variances: [] })).toThrow("draws is empty.");
    expect(combine({ draws: [1], variances: [1] })).toThrow(
      "draws has 1 value; what the imputation adds to the uncertainty cannot be seen in fewer than two.",
    );
    expect(combine({ draws: [1, Number.NaN], variances: [1, 1] })).toThrow("draws[1] is NaN");
    expect(combine({ draws: [1, 2], variances: [1, -1] })).toThrow("variances[1] is -1");
    expect(combine({ draws: [1, 2], variances: [1] })).toThrow("draws has 2 values and variances has 1.");
    expect(combine({ draws: [1, 2], variances: [1, 1], level: 95 })).toThrow("level is 95");
    expect(combine({ draws: [1, 2], variances: [1, 1], completeDegreesOfFreedom: 0 })).toThrow(
      "completeDegreesOfFreedom is 0",
    );
    expect(combine({ draws: [0, 9], variances: [1e-9, 1e-9], completeDegreesOfFreedom: 5 })).toThrow(
      "Nearly all variance comes from what is missing:",
    );
    expect(combine({ draws: [1e308, -1e308], variances: [1, 1] })).toThrow(
      "so large that the result exceeds",
    );
    expect(combine({ draws: [1, 2], variances: [1e308, 1e308] })).toThrow("so large that the result exceeds");
  });
});
