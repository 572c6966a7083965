import { describe, expect, it } from "vitest";
import { formatCount, formatRange } from "../../../src/charts/text/formatCount.ts";

describe("formatCount", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [28707, "28,707"],
    [Number.MAX_SAFE_INTEGER, "9,007,199,254,740,991"],
  ])("%d is %s", (count, words) => {
    expect(formatCount(count)).toBe(words);
  });

  it("puts a range in reading order with an en dash", () => {
    expect(formatRange(7098, 7199)).toBe("7,098–7,199");
  });
});
