import { describe, expect, test } from "vitest";
import type { Cell, Column } from "../../../src/quantities/index.ts";
import { printCell } from "../../../src/report/tables/index.ts";
import { selectWording } from "../../../src/report/wording/index.ts";

const print = (cell: Cell, column: Partial<Column>) =>
  printCell(
    cell,
    { name: "x", label: "X", type: "text", role: "measure", ...column },
    "en",
    selectWording("en"),
  ).text;

describe("printCell", () => {
  test.each<[string, Cell, Partial<Column>, string]>([
    ["groups a figure", 28707, { type: "integer" }, "28,707"],
    ["does not group a year", 2014, { type: "integer", role: "dimension" }, "2014"],
    ["keeps the decimals of the column", 2.25, { type: "number", decimals: 1 }, "2.3"],
    ["prints up to three decimals otherwise", 0.12345, { type: "number" }, "0.123"],
    ["prints a date in words", "2013-08", { type: "date" }, "August 2013"],
    ["prints what is no date as it is", "15.03.2018?", { type: "date" }, "15.03.2018?"],
    ["prints yes", true, { type: "boolean" }, "yes"],
    ["prints no", false, { type: "boolean" }, "no"],
    ["says what missing means", null, { missing: "not covered by the source" }, "not covered by the source"],
    ["never prints a missing value as zero", null, { type: "integer" }, "no value"],
    ["prints zero as zero", 0, { type: "integer" }, "0"],
  ])("%s", (_, cell, column, expected) => {
    expect(print(cell, column)).toBe(expected);
  });
});
