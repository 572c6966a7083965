import { describe, expect, it } from "vitest";
import { readAge } from "../../src/records/index.ts";

describe("readAge", () => {
  it.each([
    ["34", 34, 34],
    [" 0 ", 0, 0],
    ["130", 130, 130],
    ["34.9", 34, 34],
    ["30-40", 30, 40],
    ["30 – 40", 30, 40],
    ["~35", 35, 35],
    ["35?", 35, 35],
    ["٣٤", 34, 34],
    ["۳۴", 34, 34],
    ["٣٠–٤٠", 30, 40],
    ["60+", 60, null],
  ])("reads %j as %s to %s", (text, lower, upper) => {
    expect(readAge(text)).toEqual({ lower, upper });
  });

  it.each(["-3", "131", "40-30", "30-200", "34y", "newborn", "0x1F", "5e1", "1_0", "=1+1", "", "٣ سنوات"])(
    "takes %j for no age",
    (text) => {
      expect(readAge(text)).toBeNull();
    },
  );
});
