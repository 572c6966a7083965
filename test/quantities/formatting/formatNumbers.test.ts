import { describe, expect, test } from "vitest";
import {
  formatDecimal,
  formatInteger,
  formatPercent,
  selectLanguage,
} from "../../../src/quantities/index.ts";

describe("formatInteger", () => {
  test.each([
    [0, "0"],
    [7, "7"],
    [999, "999"],
    [1000, "1,000"],
    [28707, "28,707"],
    [1234567, "1,234,567"],
    [-5400, "\u22125,400"],
    [Number.MAX_SAFE_INTEGER, "9,007,199,254,740,991"],
  ])("prints %d as %s", (value, expected) => {
    expect(formatInteger(value, "en")).toBe(expected);
  });

  test("refuses a count that is not whole instead of rounding it", () => {
    expect(() => formatInteger(6785.5, "en")).toThrowError(/6785.5 is not a whole number/);
    expect(() => formatInteger(2 ** 53, "en")).toThrowError(/not a whole number|beyond/);
    expect(() => formatInteger(Number.NaN, "en")).toThrowError(/cannot be printed as a number/);
  });
});

describe("formatDecimal", () => {
  test("groups the whole part only and keeps trailing zeros", () => {
    expect(formatDecimal(1234567.5, 3, "en")).toBe("1,234,567.500");
    expect(formatDecimal(-0.5, 1, "en")).toBe("\u22120.5");
  });
});

describe("formatPercent", () => {
  test.each([
    [0.7, 0, "70%"],
    [0.7, 1, "70.0%"],
    [0.285, 0, "29%"],
    [0.1234, 1, "12.3%"],
    [1, 0, "100%"],
    [12.5, 0, "1,250%"],
  ])("prints %d with %d decimals as %s", (share, decimals, expected) => {
    expect(formatPercent(share, decimals)).toBe(expected);
  });
});

describe("selectLanguage", () => {
  test("answers a language without a complete table with the complete ones", () => {
    expect(() => selectLanguage("eo" as "en")).toThrowError(
      expect.objectContaining({
        code: "SIJILL_LANGUAGE_INCOMPLETE",
        message: expect.stringContaining("one of: en, ar, de, fr"),
      }),
    );
    expect(() => selectLanguage("constructor" as "en")).toThrowError(/no complete table/);
  });
});
