import { expect, test } from "vitest";
import { columnWeights } from "../../../src/report/docx/columnWeights.ts";

const text = "Photographs showing people understood to have died in custody";

test("a number beside long texts keeps room for all its digits in a line of 76 characters", () => {
  const weights = columnWeights([
    ["What was counted", "Publisher", "Published", "Unit", "Figure"],
    [text, text, "16 December 2015", "photographs", "53,275"],
  ]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  expect(total).toBeCloseTo(76, 6);
  expect(weights[4]).toBeGreaterThanOrEqual("53,275".length + 3);
  expect(weights[3]).toBeGreaterThanOrEqual("photographs".length + 3);
  expect(weights[0]).toBeGreaterThan(weights[2] ?? 0);
});

test("short tables are as wide as their texts ask for; a hash takes no more than a line, an address breaks", () => {
  expect(
    columnWeights([
      ["", ""],
      ["Year", "Records"],
    ]),
  ).toEqual([7, 10]);
  expect(
    columnWeights([
      ["", ""],
      ["a", "0".repeat(64)],
    ]),
  ).toEqual([4, 31]);
  expect(columnWeights([[""], ["syria-justice-map/26"]])[0]).toBeLessThan(20);
  expect(columnWeights([[""], ["2011-01-01"]])).toEqual([13]);
});
