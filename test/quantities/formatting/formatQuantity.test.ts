import { describe, expect, test } from "vitest";
import {
  type Count,
  type DateQuantity,
  type Duration,
  formatQuantity,
  type Measure,
  type Proportion,
  type Quantity,
  type QuantityForm,
  type Ratio,
  toRisk,
} from "../../../src/quantities/index.ts";
import { exposure, published, rate } from "../support/rates.ts";

const about = { period: null, method: { name: "count of rows" }, inputs: [], nature: "documented" } as const;

const bodies: Count = { ...about, kind: "count", id: "bodies", label: "bodies", value: 10212, unit: "body" };
const share: Proportion = {
  ...about,
  kind: "proportion",
  id: "share",
  label: "share of 2015 to 2017",
  value: 0.7,
  numerator: null,
  denominator: null,
  base: "bodies in the Damascus collection",
  bounds: { lower: 0.695, upper: 0.705, reason: "rounding of the published share" },
};
const sampled: Proportion = {
  ...about,
  kind: "proportion",
  id: "sampled",
  label: "synthetic share",
  value: 12 / 540,
  numerator: 12,
  denominator: 540,
  base: "photographs in the sample",
  interval: { lower: 0.0128, upper: 0.0385, level: 0.95, method: "Wilson" },
};
const ratio: Ratio = {
  ...about,
  kind: "ratio",
  id: "ratio",
  label: "after against before",
  value: 2.31,
  numerator: "deaths a month after",
  denominator: "deaths a month before",
  interval: { lower: 1.9, upper: 2.84, level: 0.95, method: "conditional exact" },
};
const duration: Duration = {
  ...about,
  kind: "duration",
  id: "gap",
  label: "longest gap",
  value: 1,
  unit: "month",
};
const measure: Measure = {
  ...about,
  kind: "measure",
  id: "photographs",
  label: "photographs per body",
  value: 4.2303,
  unit: "photographs per body",
  decimals: 2,
};
const date: DateQuantity = { ...about, kind: "date", id: "last", label: "last date", value: "2013-08" };

const print = (quantity: Quantity, form: QuantityForm, decimals?: number) =>
  formatQuantity(quantity, { language: "en", form, ...(decimals === undefined ? {} : { decimals }) });

describe("formatQuantity", () => {
  test.each<[Quantity, QuantityForm, string]>([
    [bodies, "value", "10,212"],
    [bodies, "unit", "10,212 bodies"],
    [{ ...bodies, value: 1 }, "unit", "1 body"],
    [{ ...bodies, value: 0 }, "unit", "0 bodies"],
    [
      { ...bodies, bounds: { lower: 7098, upper: 7199, reason: "rounding" } },
      "bounds",
      "7,098 to 7,199 bodies",
    ],
    [
      { ...bodies, bounds: { lower: 6786, upper: null, reason: "at least" } },
      "bounds",
      "at least 6,786 bodies",
    ],
    [{ ...bodies, bounds: { lower: null, upper: 90, reason: "at most" } }, "bounds", "at most 90 bodies"],
    [share, "value", "70%"],
    [share, "base", "70% of bodies in the Damascus collection"],
    [share, "bounds", "69.5% to 70.5%"],
    [sampled, "value", "2.2%"],
    [sampled, "interval", "2.2% (95% Wilson interval 1.3% to 3.9%)"],
    [ratio, "value", "2.3 times as high"],
    [ratio, "unit", "2.3 times as high"],
    [ratio, "interval", "2.3 times as high (95% conditional exact interval 1.9 to 2.8)"],
    [
      { ...ratio, value: 90, bounds: { lower: 90, upper: 400, reason: "two sources" } },
      "bounds",
      "90.0 to 400.0 times as high",
    ],
    [duration, "unit", "1 month"],
    [{ ...duration, value: 36 }, "unit", "36 months"],
    [{ ...duration, value: 1.5, unit: "year" }, "unit", "1.5 years"],
    [measure, "value", "4.23"],
    [measure, "unit", "4.23 photographs per body"],
    [date, "value", "August 2013"],
    [date, "sentence", "Last date: August 2013."],
  ])("prints %o as %s: %s", (quantity, form, expected) => {
    expect(print(quantity, form)).toBe(expected);
  });

  test("a sentence carries label, value, unit, base, period, interval and what the figure is not", () => {
    expect(
      print({ ...sampled, period: { from: "2015", to: "2024-12" }, nature: "estimated" }, "sentence"),
    ).toBe(
      "Synthetic share: 2.2% of photographs in the sample " +
        "(95% Wilson interval 1.3% to 3.9%; 12 of 540; an estimate), 2015 to December 2024.",
    );
    expect(print(share, "sentence")).toBe(
      "Share of 2015 to 2017: 70% of bodies in the Damascus collection " +
        "(69.5% to 70.5%: rounding of the published share).",
    );
    expect(print({ ...bodies, nature: "synthetic" }, "sentence")).toBe(
      "Bodies: 10,212 bodies (synthetic data, not a finding).",
    );
  });

  test("decimals override the quantity's own precision", () => {
    expect(print(share, "value", 1)).toBe("70.0%");
    expect(print(share, "bounds", 1)).toBe("69.5% to 70.5%");
    expect(print(ratio, "value", 2)).toBe("2.31 times as high");
  });

  test("a share keeps the precision its base supports, and the published one otherwise", () => {
    const of = (value: number, denominator: number | null) =>
      print({ ...share, value, numerator: null, denominator }, "value");
    expect(of(0.704, null)).toBe("70.4%");
    expect(of(2 / 3, null)).toBe("66.7%");
    expect(of(1 / 3, 99)).toBe("33%");
    expect(of(1 / 3, 100)).toBe("33.3%");
  });

  test("one death among many is never printed as none, and all but one never as all", () => {
    const of = (value: number) => print({ ...share, value, numerator: null, denominator: 50_000 }, "value");
    expect(of(1 / 50_000)).toBe("0.002%");
    expect(of(49_999 / 50_000)).toBe("99.998%");
    expect(of(0)).toBe("0.0%");
    expect(of(1)).toBe("100.0%");
    expect(print({ ...ratio, value: 0.0004 }, "value")).toBe("0.0004 times as high");
    expect(() => print({ ...share, value: 0.002 }, "value", 0)).toThrowError(
      expect.objectContaining({ code: "SIJILL_FORMAT_LOSES_VALUE" }),
    );
  });

  test("a ratio is never a percentage and a share never a bare number, in any form", () => {
    for (const form of ["value", "unit", "interval"] as const) {
      expect(print(ratio, form)).toContain("times as high");
      expect(print(ratio, form).replace("95%", "")).not.toContain("%");
      expect(print(sampled, form)).toMatch(/^2\.2%/);
    }
  });

  test("says which forms a quantity has when asked for one it lacks", () => {
    expect(() => print(bodies, "interval")).toThrowError(
      'The count "bodies" has nothing to print in the form "interval".\n' +
        "  where:    bodies\n" +
        "  expected: one of: value, unit, sentence\n" +
        "  to do:    Use another form, or give the quantity its interval.",
    );
    expect(() => print(bodies, "base")).toThrowError(/nothing to print/);
    expect(() => print(bodies, "percent" as QuantityForm)).toThrowError(
      expect.objectContaining({ code: "SIJILL_FORM_UNKNOWN" }),
    );
  });

  test("a label that looks like a template stays what it is", () => {
    expect(print({ ...bodies, label: "{parts} {label} $& <b>" }, "sentence")).toBe(
      "{parts} {label} $& <b>: 10,212 bodies.",
    );
  });
});

describe("rates, risks and person-time", () => {
  const figure = { ...rate, value: 0.6 };
  const { interval: _, ...alone } = figure;

  test.each<[Quantity, QuantityForm, string]>([
    [alone, "value", "0.6 deaths per 100 persons per day"],
    [alone, "unit", "0.6 deaths per 100 persons per day"],
    [figure, "interval", "0.600 deaths per 100 persons per day (95% exact Poisson interval 0.310 to 1.048)"],
    [{ ...alone, value: 1 }, "value", "1 death per 100 persons per day"],
    [{ ...alone, value: 0 }, "value", "0 deaths per 100 persons per day"],
    [
      { ...alone, value: 2190, per: 1_000, unit: "person-year" },
      "value",
      "2,190 deaths per 1,000 persons per year",
    ],
    [
      { ...alone, value: 0.0986, per: 100_000, unit: "person-month" },
      "value",
      "0.0986 deaths per 100,000 persons per month",
    ],
    [
      { ...alone, bounds: { lower: 0.55, upper: 0.65, reason: "two lists" } },
      "bounds",
      "0.55 to 0.65 deaths per 100 persons per day",
    ],
    [exposure, "value", "2,000"],
    [exposure, "unit", "2,000 person-days"],
    [{ ...exposure, value: 1, unit: "person-year" }, "unit", "1 person-year"],
    [{ ...exposure, value: 1500.5 }, "unit", "1,500.5 person-days"],
    [toRisk(alone, 365), "value", "88.8% within 365 days, if the rate stayed constant"],
    [toRisk(alone, 1), "value", "0.6% within 1 day, if the rate stayed constant"],
    [
      toRisk(figure, 365),
      "interval",
      "88.8% within 365 days, if the rate stayed constant (95% exact Poisson interval 67.7% to 97.8%)",
    ],
  ])("prints %o as %s: %s", (quantity, form, expected) => {
    expect(print(quantity, form)).toBe(expected);
  });

  test("a rate never prints without its unit of time, nor a risk without its horizon, in any form", () => {
    for (const form of ["value", "unit", "interval", "sentence"] as const) {
      expect(print(figure, form)).toMatch(/deaths per 100 persons per day/);
      expect(print(toRisk(figure, 365), form)).toMatch(/% within 365 days, if the rate stayed constant/);
    }
  });

  test("a risk just below everything is not printed as everything", () => {
    expect(print(toRisk(published(2.37), 365), "value")).toBe(
      "99.98% within 365 days, if the rate stayed constant",
    );
  });

  test("the sentence of a rate says what it was computed from and what was done with missing numbers", () => {
    expect(print(figure, "sentence")).toBe(
      "Crude mortality rate in the synthetic prison: 0.600 deaths per 100 persons per day " +
        "(95% exact Poisson interval 0.310 to 1.048; 12 deaths in 2,000 person-days; " +
        "mean of the opening and closing numbers of each day; days without a number left out; " +
        "synthetic data, not a finding), 1 January 1987 to 20 January 1987.",
    );
    expect(print({ ...exposure, missing: "none" }, "sentence")).toBe(
      "Person-time in the synthetic prison: 2,000 person-days (mean of the opening and closing numbers of each day; " +
        "synthetic data, not a finding), 1 January 1987 to 20 January 1987.",
    );
  });
});
