import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crudeRate, publishedExposure } from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import { type Count, type Exposure, formatQuantity, type Rate } from "../../../src/quantities/index.ts";
import { deaths as synthetic, exposure as syntheticHeld } from "../../quantities/support/rates.ts";

const input = (dataset: string) => ({
  dataset,
  file: `${dataset}.csv`,
  sha256: "0".repeat(64),
  rows: 20,
  selection: "all rows",
});
const deaths: Count = { ...synthetic, nature: "documented", inputs: [input("deaths")] };
const held: Exposure = { ...syntheticHeld, nature: "documented", inputs: [input("states")] };

const answer = (result: Rate | Refusal): Rate => {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
};
const refusal = (result: Rate | Refusal): Refusal => {
  if (!isRefusal(result)) throw new Error("It was answered.");
  return result;
};

describe("crudeRate", () => {
  test("is deaths over person-time, with its interval, both parts and all inputs", () => {
    const rate = answer(crudeRate(deaths, held));
    expect(rate).toMatchObject({
      id: "deaths.rate",
      kind: "rate",
      value: 0.6,
      per: 100,
      unit: "person-day",
      measuredIn: "person-day",
      period: deaths.period,
      nature: "documented",
      inputs: [input("deaths"), input("states")],
      method: { name: "deaths over person-time" },
    });
    expect(rate.deaths).toBe(deaths);
    expect(rate.exposure).toBe(held);
    // R 4.2.2: poisson.test(12)$conf.int / 20
    expect(rate.interval).toMatchObject({ level: 0.95, method: "exact Poisson" });
    expect(rate.interval?.lower).toBeCloseTo(0.310029, 6);
    expect(rate.interval?.upper).toBeCloseTo(1.048079, 6);
  });

  // court-annex.md §2.5
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [3, 0.6187, 8.7673],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
  ])("%i deaths in 100 person-days have the exact limits %f and %f per 100", (value, lower, upper) => {
    const rate = answer(crudeRate({ ...deaths, value }, { ...held, value: 100 }));
    expect(rate.interval?.lower).toBeCloseTo(lower, 4);
    expect(rate.interval?.upper).toBeCloseTo(upper, 4);
  });

  test("mid-p and Byar limits, another level, another unit and another number of persons on request", () => {
    const midP = answer(crudeRate(deaths, held, { interval: "mid-p" }));
    expect(midP.interval?.method).toBe("mid-p Poisson");
    const byar = answer(crudeRate(deaths, held, { interval: "byar", level: 0.9 }));
    expect(byar.interval).toMatchObject({ method: "Byar", level: 0.9 });
    const yearly = answer(crudeRate(deaths, held, { unit: "person-year", id: "r", label: "the rate" }));
    expect(yearly).toMatchObject({ id: "r", label: "the rate", value: 2190, per: 1000, unit: "person-year" });
    expect(formatQuantity(yearly, { language: "en" })).toBe("2,190 deaths per 1,000 persons per year");
    expect(answer(crudeRate(deaths, held, { per: 10_000 })).value).toBe(60);
  });

  test("bounds of the deaths, certain and possible, become bounds of the rate", () => {
    const bounds = { lower: 10, upper: 14, reason: "partial dates" };
    expect(answer(crudeRate({ ...deaths, bounds }, held)).bounds).toEqual({
      lower: 0.5,
      upper: 0.7,
      reason: "partial dates",
    });
  });

  test("a window is a window, however its ends are written", () => {
    const month = { ...deaths, period: { from: "1987-02", to: "1987-02" } };
    const days = { ...held, period: { from: "1987-02-01", to: "1987-02-28" } };
    expect(isRefusal(crudeRate(month, days))).toBe(false);
  });

  test.each<[Count["nature"], Exposure["nature"], Rate["nature"]]>([
    ["documented", "published", "published"],
    ["documented", "estimated", "estimated"],
    ["published", "documented", "published"],
    ["synthetic", "synthetic", "synthetic"],
  ])("deaths that are %s over person-time that is %s are a rate that is %s", (of, over, nature) => {
    const rate = answer(crudeRate({ ...deaths, nature: of }, { ...held, nature: over }));
    expect(rate.nature).toBe(nature);
  });

  test("the interval contains the rate, and twice the time is half the rate", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.double({ min: 1, max: 1e7, noNaN: true }), (value, personTime) => {
        const of = (time: number) => answer(crudeRate({ ...deaths, value }, { ...held, value: time }));
        const rate = of(personTime);
        expect(rate.interval?.lower).toBeLessThanOrEqual(rate.value);
        expect(rate.interval?.upper).toBeGreaterThan(rate.value);
        expect(of(personTime * 2).value).toBeCloseTo(rate.value / 2, 9);
      }),
    );
  });
});

describe("crudeRate refuses, and says what would answer", () => {
  test("deaths without person-time", () => {
    expect(refusal(crudeRate(deaths, null))).toEqual({
      kind: "refusal",
      code: "SIJILL_NO_EXPOSURE",
      question: "How many of the persons held died in a stated time: deaths in the synthetic prison?",
      reasons: [
        "There is no person-time: nothing says how many persons were held, so the deaths have no denominator.",
      ],
      wouldNeed:
        "Daily states of the same places for 1 January 1987 to 20 January 1987 (how many persons were held when each day " +
        "began or ended), or an average population of that period that a source states.",
    });
  });

  test("another window, with both windows named", () => {
    const later = { ...held, period: { from: "1987-02-01", to: "1987-02-20" } };
    const { code, reasons } = refusal(crudeRate(deaths, later));
    expect(code).toBe("SIJILL_WINDOWS_DIFFER");
    expect(reasons).toEqual([
      "The deaths are those of 1 January 1987 to 20 January 1987, the person-time is that of 1 February 1987 to 20 February 1987: " +
        "a death outside the person-time has no denominator.",
    ]);
  });

  test.each<[string, Partial<Count>, Partial<Exposure>, string]>([
    [
      "a window that overlaps",
      {},
      { period: { from: "1987-01-01", to: "1987-01-21" } },
      "SIJILL_WINDOWS_DIFFER",
    ],
    ["an open window", { period: { from: "1987-01-01", to: null } }, {}, "SIJILL_WINDOWS_DIFFER"],
    ["no window", { period: null }, { period: null }, "SIJILL_WINDOWS_DIFFER"],
    ["no source", {}, { source: " " }, "SIJILL_EXPOSURE_WITHOUT_SOURCE"],
    ["a source that nobody can open", {}, { inputs: [] }, "SIJILL_EXPOSURE_WITHOUT_SOURCE"],
    ["nobody held", {}, { value: 0 }, "SIJILL_EXPOSURE_EMPTY"],
    ["photographs", { unit: "image" }, {}, "SIJILL_IMAGES_NOT_DEATHS"],
    ["real deaths over synthetic person-time", {}, { nature: "synthetic" }, "SIJILL_SYNTHETIC_MIXED"],
    ["synthetic deaths over real person-time", { nature: "synthetic" }, {}, "SIJILL_SYNTHETIC_MIXED"],
    ["estimated deaths", { nature: "estimated" }, {}, "SIJILL_DEATHS_ESTIMATED"],
    [
      "days left out of the person-time only",
      {},
      { coverage: { documented: 18, all: 20 } },
      "SIJILL_DAYS_DIFFER",
    ],
    ["days left out of the deaths only", { coverage: { documented: 18, all: 20 } }, {}, "SIJILL_DAYS_DIFFER"],
    [
      "days left out of the deaths, filled in the person-time",
      { coverage: { documented: 18, all: 20 } },
      { missing: "interpolate", coverage: { documented: 18, all: 20 } },
      "SIJILL_DAYS_DIFFER",
    ],
  ])("%s", (_, ofDeaths, ofExposure, code) => {
    const {
      code: found,
      reasons,
      wouldNeed,
    } = refusal(crudeRate({ ...deaths, ...ofDeaths }, { ...held, ...ofExposure }));
    expect(found).toBe(code);
    expect(reasons).toHaveLength(1);
    expect(wouldNeed).not.toBe("");
  });

  test("but not when the same days are left out of both, or the gaps are filled", () => {
    const days = { documented: 18, all: 20 };
    expect(isRefusal(crudeRate({ ...deaths, coverage: days }, { ...held, coverage: days }))).toBe(false);
    expect(isRefusal(crudeRate(deaths, { ...held, missing: "carry", coverage: days }))).toBe(false);
  });

  test("several things at once, all of them named", () => {
    const { reasons } = refusal(
      crudeRate({ ...deaths, unit: "image", period: null }, { ...held, value: 0, source: "" }),
    );
    expect(reasons).toHaveLength(4);
  });
});

describe("publishedExposure", () => {
  const stated = {
    id: "held",
    label: "persons held",
    period: { from: "2023", to: "2023" },
    source: "synthetic yearbook",
    citation: "yearbook",
  };

  test("an average population is multiplied by the days of its window", () => {
    expect(publishedExposure({ ...stated, averagePopulation: 100 })).toMatchObject({
      value: 36_500,
      unit: "person-day",
      rule: "average-population",
      missing: "not-stated",
      coverage: null,
      nature: "published",
      citation: "yearbook",
    });
    expect(
      publishedExposure({ ...stated, period: { from: "2024", to: "2024" }, averagePopulation: 100 }).value,
    ).toBe(36_600);
    expect(
      publishedExposure({ ...stated, personTime: 100, unit: "person-year", rule: "episode-sum" }),
    ).toMatchObject({
      value: 100,
      unit: "person-year",
      rule: "episode-sum",
    });
  });

  test.each<[object, string]>([
    [{ averagePopulation: 0 }, "SIJILL_ARGUMENT_OUT_OF_RANGE"],
    [{ averagePopulation: Number.NaN }, "SIJILL_ARGUMENT_OUT_OF_RANGE"],
    [{ personTime: -1, unit: "person-day" }, "SIJILL_ARGUMENT_OUT_OF_RANGE"],
    [{ averagePopulation: 1, source: " " }, "SIJILL_SOURCE_MISSING"],
    [{ averagePopulation: 1, citation: "" }, "SIJILL_SOURCE_MISSING"],
    [{ averagePopulation: 1, period: { from: "2023", to: null } }, "SIJILL_WINDOW_OPEN"],
    [{ averagePopulation: 1, period: { from: "2024", to: "2023" } }, "SIJILL_WINDOW_OPEN"],
  ])("refuses %o", (change, code) => {
    expect(() => publishedExposure({ ...stated, ...change } as never)).toThrowError(
      expect.objectContaining({ code }),
    );
  });
});
