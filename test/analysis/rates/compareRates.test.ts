import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRates, crudeRate, publishedRate, reliabilityOfRate } from "../../../src/analysis/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import {
  convertRate,
  formatQuantity,
  type PersonTimeUnit,
  type Rate,
  type Ratio,
} from "../../../src/quantities/index.ts";
import { deaths, exposure } from "../../quantities/support/rates.ts";

const input = { dataset: "d", file: "d.csv", sha256: "0".repeat(64), rows: 1, selection: "all" };

/** A rate of so many deaths in so many person-days or other units. */
function counted(
  events: number,
  personTime: number,
  unit: PersonTimeUnit = "person-day",
  id = "first",
): Rate {
  const rate = crudeRate(
    { ...deaths, value: events, id, label: id, nature: "documented" },
    { ...exposure, value: personTime, unit, nature: "documented", inputs: [input] },
  );
  if (isRefusal(rate)) throw new Error(rate.reasons.join(" "));
  return rate;
}
const stated = (value: number, more: Partial<Parameters<typeof publishedRate>[0]> = {}) =>
  publishedRate({
    id: "comparator",
    label: "mortality in a synthetic camp",
    value,
    per: 100,
    unit: "person-day",
    period: { from: "1944", to: "1945" },
    citation: "yearbook",
    ...more,
  });
const answer = (result: Ratio | Refusal): Ratio => {
  if (isRefusal(result)) throw new Error(result.reasons.join(" "));
  return result;
};
const code = (result: Ratio | Refusal) => (isRefusal(result) ? result.code : "answered");

describe("compareRates", () => {
  test("of two counted rates is conditional exact", () => {
    // Rothman and Greenland 1998, p. 238; R 4.2.2: poisson.test(c(41, 15), c(28010, 19017))$conf.int
    const ratio = answer(compareRates(counted(41, 28_010), counted(15, 19_017, "person-day", "second")));
    expect(ratio.value).toBeCloseTo(1.855759, 6);
    expect(ratio.interval).toMatchObject({ level: 0.95, method: "conditional exact" });
    expect(ratio.interval?.lower).toBeCloseTo(1.005684063, 8);
    expect(ratio.interval?.upper).toBeCloseTo(3.609300311, 8);
    const midP = answer(
      compareRates(counted(41, 28_010), counted(15, 19_017, "person-day", "second"), { interval: "mid-p" }),
    );
    expect(midP.interval?.lower).toBeCloseTo(1.041, 3);
    expect(midP.interval?.upper).toBeCloseTo(3.449, 3);
  });

  test("prints as times as high, never as a percentage or a bare number", () => {
    const ratio = answer(compareRates(counted(41, 28_010), counted(15, 19_017, "person-day", "second")));
    expect(formatQuantity(ratio, { language: "en", form: "interval" })).toBe(
      "1.9 times as high (95% conditional exact interval 1.0 to 3.6)",
    );
    expect(ratio.numerator).toBe("crude mortality rate, first (0.146 deaths per 100 persons per day)");
  });

  test("to a published comparator divides the Poisson limits by it, and says so", () => {
    const ratio = answer(compareRates(counted(12, 2000), stated(0.1)));
    expect(ratio.value).toBeCloseTo(6, 12);
    expect(ratio.interval).toMatchObject({ method: "exact Poisson" });
    expect(ratio.label).toBe(
      "crude mortality rate, first over mortality in a synthetic camp (taken as known)",
    );
    expect(ratio.interval?.lower).toBeCloseTo(3.10029, 5);
    expect(ratio.interval?.upper).toBeCloseTo(10.48079, 5);
    expect(ratio).toMatchObject({ nature: "published", citation: "yearbook" });
  });

  test("90 to 400 times: bounds of the comparator become bounds of the ratio", () => {
    const bounded = stated(0.003, { bounds: { lower: 0.0015, upper: 0.00666, reason: "two sources" } });
    const ratio = answer(compareRates(stated(0.6, { id: "prison", label: "prison" }), bounded));
    expect(ratio).not.toHaveProperty("interval");
    expect(ratio.bounds?.lower).toBeCloseTo(90.09, 2);
    expect(ratio.bounds?.upper).toBeCloseTo(400, 6);
    expect(formatQuantity(ratio, { language: "en", form: "bounds", decimals: 0 })).toBe(
      "90 to 400 times as high",
    );
  });

  test("the units in which the rates are stated do not matter", () => {
    const units = fc.constantFrom<PersonTimeUnit>("person-day", "person-month", "person-year");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        units,
        units,
        (a, b, one, two) => {
          const [first, second] = [counted(a, 900), counted(b, 1100, "person-day", "second")];
          const plain = answer(compareRates(first, second));
          const other = answer(
            compareRates(convertRate(first, one, { per: 10_000 }), convertRate(second, two)),
          );
          expect(other.value).toBeCloseTo(plain.value, 10);
          expect(other.interval?.lower).toBeCloseTo(plain.interval?.lower ?? Number.NaN, 9);
          expect(plain.interval?.lower).toBeLessThanOrEqual(plain.value);
          expect(plain.interval?.upper).toBeGreaterThanOrEqual(plain.value);
        },
      ),
    );
  });

  test("value and interval use one convention where the rates were measured in different units", () => {
    const monthly = counted(30, 1000, "person-month", "second");
    const ratio = answer(compareRates(convertRate(counted(12, 2000), "person-year"), monthly));
    expect(ratio.value).toBeCloseTo(0.006 / (0.03 / 30.4375), 12);
    expect(ratio.interval?.lower).toBeLessThan(ratio.value);
  });

  test("refuses deaths counted differently, synthetic beside real, and a comparator without deaths", () => {
    const rate = counted(12, 2000);
    const bodies = { ...rate, deaths: { ...deaths, unit: "body" as const } };
    expect(code(compareRates(rate, bodies))).toBe("SIJILL_NOT_COMPARABLE");
    expect(code(compareRates(rate, { ...rate, nature: "synthetic" }))).toBe("SIJILL_NOT_COMPARABLE");
    expect(code(compareRates(rate, counted(0, 100)))).toBe("SIJILL_NO_DEATHS");
    expect(code(compareRates(counted(0, 100), rate))).toBe("answered");
  });
});

describe("publishedRate and reliabilityOfRate", () => {
  test("a published rate needs a citation and a number", () => {
    expect(() => stated(Number.NaN)).toThrowError(
      expect.objectContaining({ code: "SIJILL_ARGUMENT_OUT_OF_RANGE" }),
    );
    expect(() => stated(-1)).toThrowError(expect.objectContaining({ code: "SIJILL_ARGUMENT_OUT_OF_RANGE" }));
    expect(() => stated(1, { citation: " " })).toThrowError(
      expect.objectContaining({ code: "SIJILL_SOURCE_MISSING" }),
    );
  });

  test.each([
    [0, "not-shown"],
    [2, "not-shown"],
    [3, "unreliable"],
    [19, "unreliable"],
    [20, "reliable"],
  ])("a rate of %i deaths is %s by the rule of the ONS", (events, expected) => {
    expect(reliabilityOfRate(counted(events, 1000))).toBe(expected);
  });

  test("of a published rate it is not known", () => {
    expect(reliabilityOfRate(stated(1))).toBe("not-known");
  });
});
