import { describe, expect, test } from "vitest";
import { readAnalysis } from "../../../src/report/analysis/index.ts";
import { problemsIn } from "../support/compileText.ts";
import { analysis, share, table, total } from "../support/sampleAnalysis.ts";

const problemsOf = (result: unknown) =>
  problemsIn(() => readAnalysis(result)).map(({ place, value, expected }) => [place?.path, value, expected]);

const withQuantity = (quantity: object) => ({ ...analysis, quantities: [total, quantity] });
const withTable = (changes: object) => ({ ...analysis, tables: [{ ...table, ...changes }] });
const at = "quantities[1] (later.share)";

describe("readAnalysis", () => {
  test("lets a good result through as it is", () => {
    expect(readAnalysis(analysis)).toBe(analysis);
  });

  test.each<[string, unknown, readonly unknown[]]>([
    ["nothing", undefined, ["the result", "undefined", "a value of type object"]],
    ["a list left out", { ...analysis, tables: undefined }, ["tables", "undefined", "a value of type array"]],
    ["a share above one", withQuantity({ ...share, value: 70 }), [`${at}.value`, "70", "at most 1"]],
    [
      "a figure that is not a number",
      withQuantity({ ...share, value: Number.NaN }),
      [`${at}.value`, "NaN", "a value of type number"],
    ],
    [
      "a count that is not whole",
      withQuantity({ ...total, id: "later.share", value: 1.5 }),
      [`${at}.value`, "1.5", "a whole number"],
    ],
    [
      "a member nobody knows",
      withQuantity({ ...share, intervall: 1 }),
      [`${at}.intervall`, "1", "only the members of the type"],
    ],
    [
      "an interval upside down",
      withQuantity({ ...share, interval: { lower: 1, upper: 0, level: 0.95, method: "x" } }),
      [`${at}.interval`, "an object", "a lower limit that is not above the upper one"],
    ],
    [
      "a cell in no column",
      withTable({ rows: [{ year: 2013, count: 1, mean: null, hidden: 12 }] }),
      ["tables[0] (by-year).rows[0].hidden", "12", "one of the columns year, count, mean"],
    ],
    [
      "a cell left out",
      withTable({ rows: [{ year: 2013, count: 1 }] }),
      ["tables[0] (by-year).rows[0].mean", "undefined", "number, or null when missing"],
    ],
    [
      "text for a number",
      withTable({ rows: [{ year: 2013, count: "1", mean: null }] }),
      ["tables[0] (by-year).rows[0].count", '"1"', "integer, or null when missing"],
    ],
    [
      "a script as an address",
      { ...analysis, sources: [{ ...analysis.sources[0], url: "javascript:alert(1)" }] },
      ["sources[0].url", '"javascript:alert(1)"', "an address that begins with https:// or http://"],
    ],
  ])("names %s with its path, what came and what was expected", (_, result, problem) => {
    expect(problemsOf(result)).toEqual([problem]);
  });

  test.each([
    "../../etc/passwd",
    "a/b",
    "A",
    "1a",
    "",
    ".hidden",
    "a b",
    "a\\b",
    "a\u0000",
    "-x",
    "con:x",
    "é",
  ])("an id becomes a file name, so %j is refused everywhere", (id) => {
    expect(problemsOf(withTable({ id }))).toHaveLength(1);
    expect(problemsOf(withQuantity({ ...share, id }))).toHaveLength(1);
    expect(problemsOf({ ...analysis, figures: [{ ...analysis.figures[0], id }] })).toHaveLength(1);
  });

  test("a table of bad rows is answered by its first problems", () => {
    const rows = Array.from({ length: 500 }, () => ({ year: "x", count: "x", mean: "x" }));
    expect(problemsOf(withTable({ rows }))).toHaveLength(20);
  });
});
