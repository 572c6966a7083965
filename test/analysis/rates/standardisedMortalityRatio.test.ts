import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareRates,
  crudeRate,
  publishedExposure,
  publishedRate,
  type Stratum,
  standardisedMortalityRatio,
} from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import { type Count, formatQuantity, type Ratio } from "../../../src/quantities/index.ts";
import { deaths as synthetic } from "../../quantities/support/rates.ts";

const period = { from: "1987", to: "1987" };
const deaths: Count = { ...synthetic, nature: "documented", period };
const stratum = (name: string, population: number, yearly: number, more: object = {}): Stratum => ({
  name,
  exposure: publishedExposure({
    id: name,
    label: name,
    averagePopulation: population,
    period,
    source: "x",
    citation: "x",
  }),
  reference: publishedRate({
    id: name,
    label: name,
    value: yearly,
    per: 1_000,
    unit: "person-year",
    period,
    citation: "y",
    ...more,
  }),
});
const strata = [stratum("young", 400, 5), stratum("old", 200, 10)];
const answer = (result: Ratio | Refusal): Ratio => {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
};
const code = (result: Ratio | Refusal) => (isRefusal(result) ? result.code : "answered");

describe("standardisedMortalityRatio", () => {
  test("is observed over expected, with the exact limits of the observed over the expected", () => {
    const ratio = answer(standardisedMortalityRatio(deaths, strata));
    expect(ratio).toMatchObject({ id: "deaths.smr", nature: "published", citation: "y" });
    expect(ratio.value).toBeCloseTo(3, 12);
    // R 4.2.2: poisson.test(12)$conf.int / 4
    expect(ratio.interval?.lower).toBeCloseTo(6.20057510872 / 4, 10);
    expect(ratio.interval?.upper).toBeCloseTo(20.96158504818 / 4, 10);
    expect(ratio.method.settings).toMatchObject({ observed: 12, groups: "young; old" });
    expect(formatQuantity(ratio, { language: "en", form: "interval" })).toBe(
      "3.0 times as high (95% exact Poisson interval 1.6 to 5.2)",
    );
  });

  test("the age of those held matters: the same deaths among the old are fewer times as high", () => {
    const older = [stratum("young", 200, 5), stratum("old", 400, 10)];
    expect(answer(standardisedMortalityRatio(deaths, older)).value).toBeCloseTo(12 / 5, 12);
  });

  test("of one group is the ratio of its crude rate to the reference", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 5000 }),
        (value, population) => {
          const one = stratum("all", population, 7);
          const ratio = answer(standardisedMortalityRatio({ ...deaths, value }, [one]));
          const rate = crudeRate({ ...deaths, value }, one.exposure);
          if (isRefusal(rate)) throw new Error("refused");
          const compared = answer(compareRates(rate, one.reference));
          expect(ratio.value).toBeCloseTo(compared.value, 9);
          expect(ratio.interval?.upper).toBeCloseTo(compared.interval?.upper ?? Number.NaN, 8);
        },
      ),
    );
  });

  test("splitting a group at one reference rate changes nothing", () => {
    const split = [stratum("a", 150, 5), stratum("b", 250, 5), stratum("old", 200, 10)];
    expect(answer(standardisedMortalityRatio(deaths, split)).value).toBeCloseTo(3, 12);
  });

  test("bounds of the reference rates and of the deaths become bounds of the ratio", () => {
    const bounded = [
      stratum("young", 400, 5, { bounds: { lower: 2.5, upper: 10, reason: "two sources" } }),
      strata[1] as Stratum,
    ];
    expect(answer(standardisedMortalityRatio(deaths, bounded)).bounds).toEqual({
      lower: expect.closeTo(2, 12),
      upper: expect.closeTo(4, 12),
      reason: "two sources",
    });
    const open = { ...deaths, bounds: { lower: 10, upper: null, reason: "at least" } };
    expect(answer(standardisedMortalityRatio(open, strata)).bounds).toMatchObject({
      lower: expect.closeTo(2.5, 12),
      upper: null,
    });
  });

  test("refuses what a crude rate refuses, and names it once", () => {
    const images = standardisedMortalityRatio({ ...deaths, unit: "image" }, strata);
    expect(isRefusal(images) && [images.code, images.reasons.length]).toEqual([
      "SIJILL_IMAGES_NOT_DEATHS",
      1,
    ]);
    expect(
      code(standardisedMortalityRatio({ ...deaths, period: { from: "1988", to: "1988" } }, strata)),
    ).toBe("SIJILL_WINDOWS_DIFFER");
    expect(code(standardisedMortalityRatio(deaths, [stratum("none", 100, 0)]))).toBe("SIJILL_NO_DEATHS");
    const made = strata.map((each) => ({
      ...each,
      reference: { ...each.reference, nature: "synthetic" as const },
    }));
    expect(code(standardisedMortalityRatio(deaths, made))).toBe("SIJILL_SYNTHETIC_MIXED");
    expect(() => standardisedMortalityRatio(deaths, [])).toThrowError(
      expect.objectContaining({ code: "SIJILL_ARGUMENT_EMPTY" }),
    );
  });
});
